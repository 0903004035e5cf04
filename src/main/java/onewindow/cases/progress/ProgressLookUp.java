package onewindow.cases.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.store.CaseTable;
import onewindow.identity.PartyCheck;
import onewindow.identity.challenge.LookUpCodes;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import onewindow.platform.audit.AuditLog;
import onewindow.platform.db.Db;
import onewindow.platform.key.Cell;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a case by its number without signing in: for whoever holds the applicant's phone, or, where the applicant has none,
 * with the last four of the ID number, which are guessed and not held and so have few tries and tell little. One answer
 * whether the number, the proof or both are wrong, and the same statement behind it; every try is on record.
 */
@Component
class ProgressLookUp {
    static final int TRIES_A_DAY = 5;
    /** A hall's terminal is one address. */
    static final int TRIES_A_DAY_FROM_ONE_ADDRESS = 30;

    private static final int A_MINUTE = 40;

    private static final String NOT_FOUND =
            "没有查到。请对照回执核对编号，另一项也要和申请时留的一样。" + "申请时留了手机号的，要用那个手机收验证码查，或者用它登录后看“我的办件”；没有留的，凭证件号码后四位查。";

    private final Db db;
    private final FieldCipher cipher;
    private final CaseTable table;
    private final LookUpCodes codes;
    private final Calendars calendars;
    private final AuditLog log;
    private static final Cell NOBODYS = new Cell("look-up", "nobody", "");
    /** Deciphered where there is nobody, so that it takes as long. */
    private final byte[] nobodys;

    private final Cache<String, Bucket> minute = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ProgressLookUp(Db db, FieldCipher cipher, CaseTable table, LookUpCodes codes, Calendars calendars, AuditLog log) {
        this.db = db;
        this.cipher = cipher;
        this.table = table;
        this.codes = codes;
        this.calendars = calendars;
        this.log = log;
        this.nobodys = cipher.encrypt("-".repeat(18), NOBODYS);
    }

    CaseFile byPhone(String number, LookUpCodes.Proof proof) {
        limit(proof.address());
        Optional<CaseFile> found;
        try {
            found = codes.find(proof, () -> ofPhone(number, proof.phone()));
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.INVALID_INPUT) {
                record(number, proof.address(), "凭手机验证码，验证码没有通过", null);
            }
            throw e;
        }
        record(number, proof.address(), "凭手机验证码", found.orElse(null));
        return found.orElseThrow(ProgressLookUp::notFound);
    }

    private Optional<CaseFile> ofPhone(String number, String phone) {
        return db.sql("""
                        select c.id from cases.case_file c
                        join identity.party p on p.id = c.party_id
                        where c.number = :number and p.phone_index = :phone""")
                .bind("number", number)
                .bind("phone", cipher.blindIndex("phone", phone))
                .optional(UUID.class)
                .flatMap(table::find);
    }

    private record Held(UUID id, UUID partyId, byte[] idNumber, byte @Nullable [] phone) {}

    /** No code reaches a telephone at home: who has nothing else asks as one without. */
    private boolean hasMobile(Held held) {
        return held.phone() != null
                && PartyCheck.isMobile(cipher.decrypt(held.phone(), Parties.PHONE.of(held.partyId())));
    }

    /** What is typed is counted, not what exists: the limits tell nothing either. */
    CaseFile byIdNumber(String number, String lastFour, @Nullable String address) {
        limit(address);
        String ofCase = cipher.blindIndex("look-up of", number);
        String from = cipher.blindIndex("look-up from", String.valueOf(address));
        take(from, TRIES_A_DAY_FROM_ONE_ADDRESS, number, address);
        take(ofCase, TRIES_A_DAY, number, address);
        Optional<Held> held =
                db.sql("""
                        select c.id, c.party_id, p.id_number, p.phone from cases.case_file c
                        join identity.party p on p.id = c.party_id
                        where c.number = :number""").bind("number", number).optional(Held.class).filter(h -> !hasMobile(h));
        String idNumber = cipher.decrypt(
                held.map(Held::idNumber).orElse(nobodys),
                held.map(h -> Parties.ID_NUMBER.of(h.partyId())).orElse(NOBODYS));
        Optional<CaseFile> found =
                idNumber.endsWith(lastFour) ? held.flatMap(h -> table.find(h.id())) : Optional.empty();
        record(number, address, "凭证件后四位", found.orElse(null));
        found.ifPresent(file -> giveBack(List.of(from, ofCase)));
        return found.orElseThrow(ProgressLookUp::notFound);
    }

    /** Taken before it is looked at: many at the same moment get no more either. The first too many is put on record. */
    private void take(String subject, int most, String number, @Nullable String address) {
        int tries = db.sql("""
                        insert into cases.look_up_try as t (subject, day, tries) values (:subject, :day, 1)
                        on conflict (subject) do update set
                            tries = case when t.day < :day then 1 else least(t.tries, :most + 1) + 1 end, day = :day
                        returning tries""")
                .bind("subject", subject)
                .bind("day", calendars.today())
                .bind("most", most)
                .one(Integer.class);
        if (tries == most + 1) {
            record(number, address, "凭证件后四位，次数已满", null);
        }
        if (tries > most) {
            throw Problem.of(Problem.Kind.TOO_MANY, "今天试的次数太多了，请明天再试，或拨打回执上的电话、到窗口查询。");
        }
    }

    private void giveBack(List<String> subjects) {
        db.sql("update cases.look_up_try set tries = tries - 1 where subject = any(:subjects) and tries > 0")
                .bind("subjects", subjects)
                .update();
    }

    /** Whatever is asked: so many a minute from one address. */
    private void limit(@Nullable String address) {
        Bucket bucket = minute.get(
                String.valueOf(address),
                k -> Bucket.builder()
                        .addLimit(l -> l.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw Problem.wait("查询太频繁，", Duration.ofMinutes(1));
        }
    }

    private void record(String number, @Nullable String address, String how, @Nullable CaseFile found) {
        AuditLog.Who who = new AuditLog.Who(null, "未登录", "VISITOR", address);
        String said = how + (found == null ? "，没有查到：" + shortened(number) : "");
        if (found == null) {
            log.refused(who, CaseAuditAct.PROGRESS_LOOKED_UP.on("-", said));
        } else {
            log.done(who, CaseAuditAct.PROGRESS_LOOKED_UP.on(found.id().toString(), said));
        }
    }

    /** Somebody may have typed an ID number here. */
    private static String shortened(String number) {
        return number.length() <= 8 ? "…" : number.substring(0, 4) + "…" + number.substring(number.length() - 2);
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, NOT_FOUND);
    }
}
