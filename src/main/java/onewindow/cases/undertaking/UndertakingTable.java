package onewindow.cases.undertaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.cases.undertaking.Undertaking.Kind;
import onewindow.cases.undertaking.Undertaking.State;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undertakings as they are kept. Each change says from which states it leads; of two at once, one finds it changed. */
@Component
class UndertakingTable {
    private final Db db;

    UndertakingTable(Db db) {
        this.db = db;
    }

    void add(Undertaking promise) {
        db.sql("""
                        insert into cases.promise (case_id, material_key, material_name, kind, party_id, stated, signed_how,
                                                   made_at, by_date, state, site_region)
                        select c.id, :key, :name, :kind, :party, :stated, :how, :at, :by, :state, c.site_region
                        from cases.case_file c where c.id = :case
                        on conflict (case_id, material_key) do nothing""")
                .bind("case", promise.caseId())
                .bind("key", promise.materialKey())
                .bind("name", promise.materialName())
                .bind("kind", promise.kind())
                .bind("party", promise.partyId())
                .bind("stated", promise.stated())
                .bind("how", promise.signedHow())
                .bind("at", promise.madeAt())
                .bind("by", promise.byDate())
                .bind("state", promise.state())
                .update();
    }

    List<Undertaking> of(UUID caseId) {
        return db.sql("select * from cases.promise where case_id = :case order by kind desc, by_date, material_key")
                .bind("case", caseId)
                .list(Undertaking.class);
    }

    Optional<Undertaking> find(UUID caseId, String materialKey) {
        return db.sql("select * from cases.promise where case_id = :case and material_key = :key")
                .bind("case", caseId)
                .bind("key", materialKey)
                .optional(Undertaking.class);
    }

    boolean remind(UUID caseId, String key, Instant at) {
        return db.sql("""
                        update cases.promise set reminded_at = :at
                        where case_id = :case and material_key = :key and state = 'OPEN' and reminded_at is null""").bind("at", at).bind("case", caseId).bind("key", key).update() == 1;
    }

    boolean lapse(UUID caseId, String key, Instant at) {
        return db.sql("""
                        update cases.promise set state = 'LAPSED', lapsed_at = :at
                        where case_id = :case and material_key = :key and kind = 'FOLLOW' and state = 'OPEN'""").bind("at", at).bind("case", caseId).bind("key", key).update() == 1;
    }

    /** False when it was settled meanwhile. */
    boolean settle(
            Undertaking promise,
            State state,
            Doer by,
            Instant at,
            @Nullable String note,
            @Nullable LocalDate barredUntil) {
        return db.sql("""
                        update cases.promise
                        set state = :state, settled_at = :at, settled_by_id = :by, settled_by_name = :byName, note = :note,
                            barred_until = cast(:barred as date)
                        where case_id = :case and material_key = :key and kind = :kind and state in ('OPEN', 'LAPSED')""")
                        .bind("state", state)
                        .bind("at", at)
                        .bind("by", by.id())
                        .bind("byName", by.name())
                        .bind("note", note)
                        .bind("barred", barredUntil)
                        .bind("case", promise.caseId())
                        .bind("key", promise.materialKey())
                        .bind("kind", promise.kind())
                        .update()
                == 1;
    }

    /** Until when the applicant of the case has no commitment accepted. */
    Optional<LocalDate> barredUntil(UUID caseId, LocalDate today) {
        return db.sql("""
                        select p.barred_until from cases.promise p
                        join cases.case_file c on c.party_id = p.party_id
                        where c.id = :case and p.barred_until >= :today
                        order by p.barred_until desc limit 1""").bind("case", caseId).bind("today", today).optional(LocalDate.class);
    }

    record Waiting(UUID caseId, String materialKey, LocalDate byDate, boolean reminded, String regionCode) {}

    /** What of running cases is to be brought by that day, and of what nobody was told yet. */
    List<Waiting> dueBy(LocalDate today, LocalDate day, int limit) {
        return db.sql("""
                        select p.case_id, p.material_key, p.by_date, p.reminded_at is not null as reminded, c.region_code
                        from cases.promise p
                        join cases.case_file c on c.id = p.case_id
                        where p.kind = :kind and p.state = 'OPEN' and p.by_date <= :day
                          and (p.reminded_at is null or p.by_date < :today)
                          and c.status in ('HANDED_BACK', 'CONSULTING', 'IN_REVIEW', 'SUSPENDED', 'EXTENSION_PROPOSED',
                                           'TERMINATION_PROPOSED', 'PUBLICIZED', 'AWAITING_DECISION')
                        order by p.by_date limit :limit""")
                .bind("kind", Kind.FOLLOW)
                .bind("today", today)
                .bind("day", day)
                .bind("limit", limit)
                .list(Waiting.class);
    }
}
