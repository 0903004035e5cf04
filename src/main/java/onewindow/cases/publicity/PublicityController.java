package onewindow.cases.publicity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import onewindow.cases.publicity.PublicityBoard.PostedCase;
import onewindow.identity.RegionCode;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The board as everybody reads it, and the way to object to what stands there. */
@RestController
class PublicityController {
    private static final int FROM_ONE_ADDRESS = 10;

    private final PublicityBoard board;
    private final Objections objections;
    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    PublicityController(PublicityBoard board, Objections objections) {
        this.board = board;
        this.objections = objections;
    }

    record ObjectionRequest(
            @NotBlank(message = "请写明您有什么异议。") String text,
            @NotBlank(message = "请填写您的姓名。") @Typed(As.LINE) String name,
            @NotBlank(message = "请填写您的电话。") @Typed(As.PHONE) String phone,
            @NotBlank @Size(max = 100) String key) {
        Objections.ObjectionRequest given() {
            return new Objections.ObjectionRequest(text, name, phone, key);
        }
    }

    @GetMapping("/api/publicity")
    Slice<PostedCase> board(@RequestParam String region, @ParameterObject Slice.Request page) {
        return board.in(RegionCode.of(region), page);
    }

    @PostMapping("/api/publicity/{id}/objections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void object(@PathVariable UUID id, @Valid @RequestBody ObjectionRequest request, HttpServletRequest http) {
        Bucket bucket = tries.get(
                http.getRemoteAddr(),
                k -> Bucket.builder()
                        .addLimit(l -> l.capacity(FROM_ONE_ADDRESS).refillGreedy(FROM_ONE_ADDRESS, Duration.ofHours(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw Problem.of(Problem.Kind.TOO_MANY, "提交得太频繁，请过一会儿再试，或者打公示上的电话。");
        }
        objections.online(id, request.given(), board);
    }
}
