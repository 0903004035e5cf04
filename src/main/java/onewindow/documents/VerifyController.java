package onewindow.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a paper is ours: for anybody who holds it, without signing in, without a word about the person it is for. */
@RestController
class VerifyController {
    private static final int A_MINUTE = 30;

    private final DocumentTable table;
    private final Clock clock;
    private final Cache<String, Bucket> askers = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    VerifyController(DocumentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param replacedBy the number of the document that was given out in its place */
    record VerifyView(
            boolean valid,
            String kindName,
            String number,
            String siteName,
            LocalDate issuedOn,
            String itemName,
            String state,
            @Nullable String replacedBy,
            String digest) {}

    @GetMapping("/api/verify/{code}")
    VerifyView verify(@PathVariable String code, HttpServletRequest request) {
        Bucket bucket = askers.get(
                request.getRemoteAddr(),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw Problem.of(Problem.Kind.TOO_MANY, "查验太频繁了，请一分钟后再试。");
        }
        return VerifyCode.typed(code)
                .flatMap(table::byCode)
                .map(this::view)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "没有这个核验码的文书。请核对是否输错，或扫文书上的二维码。"));
    }

    private VerifyView view(DocumentTable.StoredDocument kept) {
        boolean whole = table.paper(kept).isPresent();
        boolean valid = whole && kept.voidedAt() == null;
        return new VerifyView(
                valid,
                kept.kind().chinese,
                kept.number(),
                kept.siteName(),
                LocalDate.ofInstant(kept.issuedAt(), clock.getZone()),
                kept.itemName(),
                valid ? "有效" : kept.replacedByNumber() == null ? "已作废" : "已补发，本份作废",
                kept.replacedByNumber(),
                kept.digest());
    }
}
