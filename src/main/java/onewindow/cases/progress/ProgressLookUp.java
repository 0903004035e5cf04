package onewindow.cases.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseTable;
import onewindow.platform.Db;
import onewindow.platform.FieldCipher;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * Finds a case by its number and the applicant's phone. One statement whether the number, the phone or both are wrong, so
 * that neither the answer nor its time tells which; and only so many tries.
 */
@Component
class ProgressLookUp {
    private static final int TRIES_FROM_ONE_ADDRESS = 40;
    private static final int TRIES_FOR_ONE_NUMBER = 10;

    private final Db db;
    private final FieldCipher cipher;
    private final CaseTable table;
    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ProgressLookUp(Db db, FieldCipher cipher, CaseTable table) {
        this.db = db;
        this.cipher = cipher;
        this.table = table;
    }

    CaseFile find(String number, String phone, String address) {
        limit("from " + address, TRIES_FROM_ONE_ADDRESS);
        limit("for " + number.strip(), TRIES_FOR_ONE_NUMBER);
        return db.sql("""
                        select c.id from cases.case_file c
                        join identity.party p on p.id = c.party_id
                        where c.number = :number and p.phone_index = :phone""")
                .bind("number", number.strip())
                .bind("phone", cipher.blindIndex("phone", phone.strip()))
                .optional(UUID.class)
                .flatMap(table::find)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "没有找到。请核对办件编号和申请时留的手机号。"));
    }

    private void limit(String whom, int perMinute) {
        Bucket bucket = tries.get(
                whom,
                k -> Bucket.builder()
                        .addLimit(l -> l.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw Problem.of(Problem.Kind.TOO_MANY, "查询太频繁，请一分钟后再试。");
        }
    }
}
