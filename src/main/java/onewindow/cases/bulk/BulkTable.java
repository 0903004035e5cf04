package onewindow.cases.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.bulk.BulkRun.Chosen;
import onewindow.cases.bulk.BulkRun.Item;
import onewindow.cases.bulk.BulkRun.State;
import onewindow.cases.bulk.BulkRun.Tally;
import onewindow.cases.bulk.BulkRun.Waiting;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** cases.bulk_run and cases.bulk_item. */
@Component
class BulkTable {
    private static final String COLUMNS = """
            select r.id, r.account_id, r.address, r.act, r.note, r.target_staff_id, r.asked_at, r.cancelled_at, r.finished_at
            from cases.bulk_run r
            """;

    private final Db db;

    BulkTable(Db db) {
        this.db = db;
    }

    @Transactional
    public void insert(BulkRun run, String key, List<Chosen> cases) {
        db.sql("""
                        insert into cases.bulk_run (id, account_id, address, act, note, target_staff_id, key, asked_at)
                        values (:id, :account, :address, :act, :note, cast(:target as uuid), :key, :at)""")
                .bind("id", run.id())
                .bind("account", run.accountId())
                .bind("address", run.address())
                .bind("act", run.act())
                .bind("note", run.note())
                .bind("target", run.targetStaffId())
                .bind("key", key)
                .bind("at", run.askedAt())
                .update();
        db.sql("""
                        insert into cases.bulk_item (run_id, place, case_id, version)
                        select :run, row_number() over (), e.id, e.version
                        from jsonb_to_recordset(:cases) as e(id uuid, version int)""").bind("run", run.id()).bind("cases", Db.json(cases)).update();
    }

    Optional<BulkRun> find(UUID id) {
        return db.sql(COLUMNS + "where r.id = :id").bind("id", id).optional(BulkRun.class);
    }

    Optional<BulkRun> underKey(UUID account, String key) {
        return db.sql(COLUMNS + "where r.account_id = :account and r.key = :key")
                .bind("account", account)
                .bind("key", key)
                .optional(BulkRun.class);
    }

    /** Newest first. */
    Slice<BulkRun> of(UUID account, Slice.Request page) {
        Where where = new Where().and("r.account_id = :account", "account", account);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(r.asked_at, r.id) < (cast(:at as timestamptz), cast(:id as uuid))");
            where.bind("at", key.get(0)).bind("id", key.get(1));
        }
        List<BulkRun> runs = db.sql(COLUMNS + where.sql() + " order by r.asked_at desc, r.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(BulkRun.class);
        return Slice.of(runs, page, run -> List.of(run.askedAt(), run.id()));
    }

    List<Tally> tallies(Collection<UUID> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select run_id, count(*) as total,
                               count(*) filter (where state = 'DONE') as done,
                               count(*) filter (where state = 'FAILED') as failed,
                               count(*) filter (where state = 'CANCELLED') as cancelled
                        from cases.bulk_item where run_id = any(:runs) group by run_id""").bind("runs", runs).list(Tally.class);
    }

    /** In the order they were chosen in. */
    Slice<Item> items(UUID run, @Nullable State state, Slice.Request page) {
        Where where = new Where().and("i.run_id = :run", "run", run).andIfPresent("i.state = :state", "state", state);
        List<String> key = page.key(1);
        if (key != null) {
            where.and("i.place > cast(:after as int)", "after", key.getFirst());
        }
        List<Item> items = db.sql("""
                        select i.place, i.case_id, c.number, c.item_name, c.masked_applicant, c.status, i.state, i.why
                        from cases.bulk_item i join cases.case_file c on c.id = i.case_id
                        """ + where.sql() + " order by i.place limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Item.class);
        return Slice.of(items, page, item -> List.of(item.place()));
    }

    List<BulkRun> unfinished() {
        return db.sql(COLUMNS + "where r.finished_at is null order by r.asked_at, r.id limit 20")
                .list(BulkRun.class);
    }

    Optional<Waiting> next(UUID run) {
        return db.sql("""
                        select i.case_id, i.version
                        from cases.bulk_item i join cases.bulk_run r on r.id = i.run_id
                        where i.run_id = :run and i.state = 'WAITING' and r.cancelled_at is null
                        order by i.place limit 1""").bind("run", run).optional(Waiting.class);
    }

    void settle(UUID run, UUID caseId, State state, @Nullable String why, Instant at) {
        db.sql("""
                        update cases.bulk_item set state = :state, why = :why, settled_at = :at
                        where run_id = :run and case_id = :case and state = 'WAITING'""")
                .bind("run", run)
                .bind("case", caseId)
                .bind("state", state)
                .bind("why", why)
                .bind("at", at)
                .update();
    }

    /** What is left of a stopped run; what was done in the very moment of a crash has its event and counts as done. */
    void finish(BulkRun run, Instant at) {
        db.sql("""
                        update cases.bulk_item i
                        set settled_at = :at,
                            state = case when exists (select from cases.case_event e
                                                      where e.case_id = i.case_id and e.act = :act and e.idempotency_key = :key)
                                         then 'DONE' else 'CANCELLED' end
                        where i.run_id = :run and i.state = 'WAITING'""")
                .bind("at", at)
                .bind("act", run.act())
                .bind("key", run.onceKey())
                .bind("run", run.id())
                .update();
        db.sql("update cases.bulk_run set finished_at = :at where id = :run and finished_at is null")
                .bind("at", at)
                .bind("run", run.id())
                .update();
    }

    boolean cancel(UUID run, Instant at) {
        return db.sql("""
                        update cases.bulk_run set cancelled_at = :at
                        where id = :run and finished_at is null and cancelled_at is null""").bind("at", at).bind("run", run).update() == 1;
    }

    /** Those that were not done are to be tried once more, as the cases stand now. */
    @Transactional
    public int again(UUID run) {
        int opened = db.sql("""
                        update cases.bulk_run set finished_at = null, cancelled_at = null
                        where id = :run and finished_at is not null
                          and exists (select from cases.bulk_item
                                      where run_id = :run and state in ('FAILED', 'CANCELLED'))""").bind("run", run).update();
        return opened == 0 ? 0 : db.sql("""
                                update cases.bulk_item i
                                set state = 'WAITING', why = null, settled_at = null, version = c.version
                                from cases.case_file c
                                where c.id = i.case_id and i.run_id = :run and i.state in ('FAILED', 'CANCELLED')""").bind("run", run).update();
    }
}
