package bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request costs in the database: how many statements, and how long the server itself was busy with them, from the
 * server's own log of every statement. (The embedded server comes without pg_stat_statements.)
 */
final class Statements {
    private static final Pattern DONE = Pattern.compile(
            "app=([a-z-]+) LOG:  duration: ([0-9.]+) ms  (parse|bind|execute|statement)([^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=app=)");

    private static final int WHOLE = 100;

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /** Of each act, and of the pages around it. */
    static void run() {
        Fill.ensure(Fill.Size.COUNTY);
        List<List<String>> rows = new ArrayList<>();
        try (Program program = Program.start(Fill.Size.COUNTY.folder())) {
            WholeCase w = WholeCase.in(program.port, 0, new WholeCase.Acts() {});
            for (int i = 0; i < 50; i++) {
                w.whole();
            }
            Statements statements = new Statements(new Database(Fill.Size.COUNTY.folder()));
            String[] id = new String[WHOLE];
            Map<String, IntConsumer> acts = new LinkedHashMap<>();
            acts.put("register", n -> id[n] = w.register());
            acts.put("accept", n -> w.accept(id[n]));
            acts.put("review", n -> w.review(id[n]));
            acts.put("decide", n -> w.decide(id[n]));
            acts.put("deliver", n -> w.deliver(id[n]));
            acts.put("my list", n -> w.clerk().get("/api/desk/cases?view=MINE"));
            acts.put("case page", n -> w.clerk().get("/api/desk/cases/" + id[n]));
            acts.forEach((name, act) -> {
                int[] n = {0};
                Cost cost = statements.of(WHOLE, () -> act.accept(n[0]++));
                rows.add(Say.cells(name, Say.number(cost.statements()), Say.number(cost.milliseconds())));
            });
            Cost whole = statements.of(WHOLE, w::whole);
            Say.line("a whole case: " + Say.number(whole.statements()) + " statements, "
                    + Say.number(whole.milliseconds()) + " ms");
            told(whole, WHOLE).forEach(line -> System.out.println("      " + line));
            rows.add(Say.cells("whole case", Say.number(whole.statements()), Say.number(whole.milliseconds())));
        }
        Results.put(
                "statements",
                Say.table(Say.cells("request", "statements, begin and commit included", "database ms"), rows));
    }

    /**
     * @param session the milliseconds of them in which the session was read
     * @param byText each statement, shortened, with how often it ran and how long in all, planning included
     */
    record Cost(double statements, double milliseconds, double session, Map<String, double[]> byText) {}

    /** Runs the work so many times, alone, and says what one of them cost. */
    Cost of(int times, Runnable work) {
        return of(times, work, "onewindow").getFirst();
    }

    /**
     * The same, told apart by who asked.
     *
     * @param whose the names under which they are known to the server
     */
    List<Cost> of(int times, Runnable work, String... whose) {
        try (Connection connection = database.connect()) {
            Database.run(connection, "alter system set log_line_prefix = 'app=%a '");
            Database.run(connection, "alter system set log_min_duration_statement = 0");
            Database.run(connection, "select pg_reload_conf()");
            Bench.pause(300);
            long from = database.log().toFile().length();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            Bench.pause(300);
            String log = since(database.log(), from);
            Database.run(connection, "alter system reset log_min_duration_statement");
            Database.run(connection, "alter system reset log_line_prefix");
            Database.run(connection, "select pg_reload_conf()");
            return Stream.of(whose).map(who -> cost(log, times, who)).toList();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cost cost(String log, int times, String whose) {
        double milliseconds = 0;
        double session = 0;
        int statements = 0;
        Map<String, double[]> byText = new LinkedHashMap<>();
        for (String entry : ENTRY.split(log)) {
            Matcher done = DONE.matcher(entry);
            if (!done.lookingAt() || !done.group(1).equals(whose) || background(done.group(5))) {
                continue;
            }
            double took = Double.parseDouble(done.group(2));
            milliseconds += took;
            session += done.group(5).contains("identity.session") ? took : 0;
            boolean ran = !done.group(3).equals("parse") && !done.group(3).equals("bind");
            statements += ran ? 1 : 0;
            String text = done.group(5).replaceAll("\\s+", " ").strip();
            double[] of = byText.computeIfAbsent(text.length() > 90 ? text.substring(0, 90) : text, t -> new double[2]);
            of[0] += ran ? 1 : 0;
            of[1] += took;
        }
        return new Cost((double) statements / times, milliseconds / times, session / times, byText);
    }

    /** What the program's own jobs do meanwhile. */
    private static boolean background(String text) {
        return text.contains("scheduled_tasks")
                || text.contains("notifications.")
                || text.contains("oversight.alarm")
                || text.contains("into cases.light_count");
    }

    private static String since(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> told(Cost cost, int times) {
        List<String> lines = new ArrayList<>();
        cost.byText()
                .forEach((text, of) -> lines.add(
                        Say.number(of[0] / times) + " × " + Say.number(of[1] / times) + " ms in all  " + text));
        return lines;
    }
}
