package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server does on these tables with these settings when nothing stands in between: pgbench locks a row, moves it,
 * appends ledger, event, numbered document and audit, and commits; and reads the first page of a list.
 */
final class Limit implements AutoCloseable {
    private static final int CASES = 5_000;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private static final String TRANSACTION = """
            \\set n random(1, %d)
            begin;
            select c.id as case_id, c.site_id as site_id from cases.case_file c where c.id = (select case_id from bench.pick where n = :n) for no key update \\gset
            update cases.case_file set status = case status when 'IN_REVIEW' then 'AWAITING_DECISION' else 'IN_REVIEW' end, version = version + 1, updated_at = now(), holder_id = null, last_act = 'RECOMMEND_APPROVAL', words = '{}' where id = :case_id;
            insert into cases.clock_entry (case_id, clock, mark, at, days, reason) values (:case_id, 'STAGE', 'START', now(), 0, '审核：建议准予'), (:case_id, 'STAGE', 'END', now(), 0, '审核：建议准予');
            insert into cases.case_event (case_id, party_id, act, from_status, to_status, at, by_kind, by_id, by_name, by_post, site_id, site_name, address, idempotency_key, told) values (:case_id, :case_id, 'RECOMMEND_APPROVAL', 'IN_REVIEW', 'AWAITING_DECISION', now(), 'STAFF', :site_id, '王建国', '经办人', :site_id, '河东区郑旺镇便民服务中心', '10.1.2.3', gen_random_uuid()::text, '您申请的“居住证申领”（371312261124000123）已受理，12月3日（周四）前办结。');
            insert into documents.number_counter (site_id, kind, year, last) values (:site_id, 'BENCH', 2026, 1) on conflict (site_id, kind, year) do update set last = number_counter.last + 1 returning last as serial \\gset
            insert into documents.document (id, case_id, kind, number, site_id, site_name, item_name, verify_code, content, digest, issued_at) select gen_random_uuid(), :case_id, 'EXTENSION', 'BENCH ' || gen_random_uuid(), :site_id, '河东区郑旺镇便民服务中心', '居住证申领', 'BENCH ' || gen_random_uuid(), content, digest, now() from bench.paper;
            insert into platform.audit_entry (at, actor_id, actor_name, actor_kind, act, subject_type, subject_id, detail, outcome, address) values (now(), :site_id, '王建国', 'STAFF', 'RECOMMEND_APPROVAL', 'CASE', :case_id::text, '371312261124000123', 'OK', '10.1.2.3');
            commit;
            """.formatted(CASES);

    static final String COLUMNS = """
            select c.id, c.number, c.item_id, c.item_name, c.kind, c.masked_applicant, c.status, c.site_id, c.holder_id, c.due_on, \
            c.statutory_on, c.due_morning, c.due_provisional, c.submitted_at, c.channel, c.approved, c.version, c.created_at \
            from cases.case_file c where\s""";
    static final String MINE = COLUMNS
            + "c.unit_region = '371312108000' and c.status in ('IN_REVIEW', 'SUSPENDED', 'PUBLICIZED', 'CONSULTING')";
    private static final String LIST = MINE + """
             and c.status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED') \
            order by coalesce(c.due_on, date '9999-12-31'), c.id limit 21""";

    private final Database database;

    private Limit(Database database) {
        this.database = database;
    }

    static void run(Fill.Size size) {
        Fill.ensure(size);
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        try (Program program = Program.start(size.folder());
                Limit limit = prepared(new Database(size.folder()))) {
            for (int run = 0; run < Bench.repetitions(); run++) {
                for (int users : new int[] {1, 8, 32}) {
                    Http.add(figures, "transaction " + users, limit.transactions(users, Bench.seconds()));
                    Http.add(figures, "list " + users, limit.lists(users, Bench.seconds()));
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int users : new int[] {1, 8, 32}) {
            rows.add(Say.cells(
                    users, Say.median(figures.get("transaction " + users)), Say.median(figures.get("list " + users))));
        }
        Results.put("limit " + size.word, Say.table(Say.cells("clients", "transactions/s", "lists/s"), rows));
    }

    /** Cases of its own to move to and fro; taken out again at the end. */
    static Limit prepared(Database database) {
        Limit limit = new Limit(database);
        limit.close();
        try (Connection connection = database.connect()) {
            Database.run(connection, "create schema bench");
            Database.run(
                    connection,
                    "create table bench.pick as select (row_number() over ())::int as n, gen_random_uuid() as case_id, id as pattern"
                            + " from (select id from cases.case_file where status <> 'DRAFT' limit " + CASES + ") c");
            Database.run(
                    connection,
                    "insert into bench.pick select n, gen_random_uuid(), (select pattern from bench.pick limit 1)"
                            + " from generate_series((select count(*) + 1 from bench.pick), " + CASES + ") n");
            Database.run(connection, "alter table bench.pick add primary key (n)");
            Database.run(
                    connection, "create table bench.paper as select content, digest from documents.document limit 1");
            Database.run(connection, """
                    insert into cases.case_file (id, number, item_id, item_version, item_code, item_name, kind, department_key, party_id,
                        applicant, masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region, unit_department,
                        units, departments, status, channel, form, submitted_at, due_on, statutory_on, created_at, updated_at)
                    select p.case_id, 'BENCH' || p.n, item_id, item_version, item_code, item_name, 'PROMISED', department_key, party_id,
                        applicant, masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region, unit_department,
                        units, departments, 'IN_REVIEW', channel, form, submitted_at, current_date + 9, current_date + 20, created_at, now()
                    from bench.pick p join cases.case_file c on c.id = p.pattern""");
            Database.run(connection, "analyze bench.pick");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return limit;
    }

    double transactions(int clients, int seconds) {
        double rate = pgbench(TRANSACTION, clients, seconds);
        Say.line("  " + clients + " clients: " + Say.number(rate) + " bare transactions/s");
        return rate;
    }

    double lists(int clients, int seconds) {
        double rate = pgbench(LIST + ";\n", clients, seconds);
        Say.line("  " + clients + " clients: " + Say.number(rate) + " bare lists/s");
        return rate;
    }

    private double pgbench(String script, int clients, int seconds) {
        try {
            Path file = Files.createTempFile("limit", ".sql");
            Files.writeString(file, script);
            ProcessBuilder builder = new ProcessBuilder(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    String.valueOf(clients),
                    "-j",
                    "2",
                    "-T",
                    String.valueOf(seconds),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(database.port()),
                    "-U",
                    "onewindow",
                    "-f",
                    file.toString(),
                    "postgres");
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(file);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench said: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException("pgbench is needed (Debian: apt-get install postgresql-contrib)", e);
        }
    }

    /** Its traces go, so that the history stays what it was. */
    @Override
    public void close() {
        try (Connection connection = database.connect()) {
            if (Database.number(connection, "select count(*) from pg_namespace where nspname = 'bench'") == 0) {
                return;
            }
            Database.run(connection, "set session_replication_role = replica");
            for (String table : List.of("cases.case_event", "cases.clock_entry", "documents.document")) {
                Database.run(connection, "delete from " + table + " where case_id in (select case_id from bench.pick)");
            }
            Database.run(
                    connection,
                    "delete from platform.audit_entry where subject_id in (select case_id::text from bench.pick)");
            Database.run(connection, "delete from cases.case_file where id in (select case_id from bench.pick)");
            Database.run(connection, "delete from documents.number_counter where kind = 'BENCH'");
            Database.run(connection, "drop schema bench cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
