package onewindow.cases.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.clock.DueView;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What one keeps after sending: the number, what happens next and by when, whom to ask. */
record Confirmation(
        UUID id,
        String number,
        Instant submittedAt,
        String whatNext,
        @Nullable DueView decideBy,
        String siteName,
        @Nullable String sitePhone,
        @Nullable UUID receiptDocumentId) {}
