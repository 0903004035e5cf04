package bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * People who go on whatever happens: each act has its key, is tried again under it until it is confirmed, and what was
 * confirmed is remembered, to be looked for afterwards.
 */
final class Kept implements WholeCase.Acts {
    private static final long PATIENCE_MILLIS = 120_000;

    /** An act that the program said was done. */
    record Act(String id, String act, String key) {}

    final ConcurrentLinkedQueue<Act> confirmed = new ConcurrentLinkedQueue<>();
    final AtomicInteger troubles = new AtomicInteger();
    private final BooleanSupplier expected;
    final AtomicInteger unexpected = new AtomicInteger();

    /** @param expected whether trouble may be met at this moment */
    Kept(BooleanSupplier expected) {
        this.expected = expected;
    }

    @Override
    public void confirmed(String id, String act, String key) {
        confirmed.add(new Act(id, act, key));
    }

    @Override
    public Wire.Reply tried(WholeCase who, Supplier<Wire.Reply> request) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try {
                return request.get();
            } catch (Person.Refused e) {
                if (e.status != 401 && e.status < 500) {
                    throw e;
                }
                trouble(end, e);
                if (e.status == 401) {
                    signIn(who);
                }
            } catch (java.io.UncheckedIOException e) {
                trouble(end, e);
            }
        }
    }

    private static void signIn(WholeCase who) {
        try {
            who.signInAgain();
        } catch (RuntimeException e) {
            // Tried again with the next request.
        }
    }

    private void trouble(long end, RuntimeException e) {
        troubles.incrementAndGet();
        if (!expected.getAsBoolean()) {
            unexpected.incrementAndGet();
            Say.line("    trouble out of season: " + e.getMessage());
        }
        if (System.currentTimeMillis() > end) {
            throw e;
        }
        Bench.pause(100);
    }

    /** What is found in the database: the faults, in words; none is as it should be. */
    List<String> faults(Connection connection) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> found = new HashMap<>();
        Database.list(
                connection,
                "select idempotency_key, count(*) from cases.case_event group by 1",
                row -> found.put(row.getString(1), row.getInt(2)));
        for (Act act : confirmed) {
            int times = found.getOrDefault(act.key(), 0);
            if (times != 1) {
                faults.add(act + " was confirmed and is there " + times + " times");
            }
        }
        none(connection, faults, "an act of a case done twice", """
                select case_id || ' ' || act from cases.case_event e join cases.case_file c on c.id = e.case_id
                where c.item_code = '%s' and act in ('REGISTER', 'ACCEPT', 'RECOMMEND_APPROVAL', 'APPROVE', 'DELIVER')
                  and c.applicant like '量测%%'
                group by case_id, act having count(*) > 1""".formatted(WholeCase.ITEM));
        none(connection, faults, "an applicant told not at all, or twice", """
                select e.seq || ' ' || e.act from cases.case_event e left join notifications.message m
                  on m.event_seq = e.seq and m.source = 'CASE'
                where e.told is not null group by e.seq, e.act having count(m.id) <> 1""");
        none(connection, faults, "a text message sent twice, or left", """
                select key from notifications.text_message where attempts > 1 or state not in ('SENT', 'SUPERSEDED')""");
        none(connection, faults, "an act without its audit, or the other way round", """
                select coalesce(e.case_id::text, a.subject_id) from
                  (select case_id, act, count(*) n from cases.case_event group by 1, 2) e
                  full join (select subject_id, act, count(*) n from platform.audit_entry
                             where subject_type = 'CASE' and outcome = 'OK'
                               and act in ('REGISTER', 'ACCEPT', 'RECOMMEND_APPROVAL', 'APPROVE', 'DELIVER') group by 1, 2) a
                    on a.subject_id = e.case_id::text and a.act = e.act
                where coalesce(e.act, a.act) in ('REGISTER', 'ACCEPT', 'RECOMMEND_APPROVAL', 'APPROVE', 'DELIVER')
                  and e.n is distinct from a.n
                  and exists (select from cases.case_file c where c.id::text = coalesce(e.case_id::text, a.subject_id) and c.applicant like '量测%')""");
        none(connection, faults, "a document number lost or given twice", """
                select n.site_id || ' ' || n.kind from documents.number_counter n
                where n.last <> (select count(*) from documents.document d where d.site_id = n.site_id and d.kind = n.kind
                                   and d.number like '(' || n.year || ')%')""");
        try {
            Agreement.check(connection, 4_000);
        } catch (IllegalStateException e) {
            faults.add(e.getMessage());
        }
        return faults;
    }

    private static void none(Connection connection, List<String> faults, String what, String sql) {
        List<String> found = Database.list(connection, sql, row -> row.getString(1));
        if (!found.isEmpty()) {
            faults.add(what + ": " + found.size() + ", the first " + found.getFirst());
        }
    }

    /** Until what happened has been told. */
    static void awaitTold(Connection connection) {
        for (int i = 0; i < 120; i++) {
            long left = Database.number(
                            connection,
                            "select count(*) from cases.case_event e, notifications.cursor c where c.name = 'cases' and (e.tx, e.seq) > (c.tx, c.seq)")
                    + Database.number(
                            connection, "select count(*) from notifications.text_message where state = 'WAITING'");
            if (left == 0) {
                return;
            }
            Bench.pause(500);
        }
    }
}
