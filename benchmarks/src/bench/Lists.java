package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a list costs the database beside the same list by hand: both in turn, so that they meet the same machine, and both
 * looked at, whether they show the same cases.
 */
final class Lists {
    /** Until each connection of the pool has its plans. */
    private static final int WARM = 200;

    private static final int TIMES = 200;
    private static final String NEAR = "site list, near their date";

    static final List<Listed> ALL = List.of(
            new Listed("my list", "zhengwang.handler", "view=MINE"),
            new Listed(NEAR, "zhengwang.clerk", "view=SITE&light=YELLOW"),
            new Listed("site list, delivered, one item", "zhengwang.clerk", "view=SITE&status=DELIVERED&itemId=%s"),
            new Listed("list below a supervisor", "hedong.supervisor", "view=SUPERVISED&light=RED"),
            new Listed("list below a supervisor, newest first", "hedong.supervisor", "view=SUPERVISED&sort=RECEIVED"));

    private Lists() {}

    /** @param query with a place for an item, one after the other */
    record Listed(String name, String who, String query) {
        String path(List<String> items, long n) {
            return "/api/desk/cases?" + query.formatted(items.get((int) (n % items.size())));
        }
    }

    static void run(List<Fill.Size> sizes) {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (Fill.Size size : sizes) {
            Fill.ensure(size);
            try (Program program = Program.start(size.folder())) {
                measure(size, program, figures);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Listed list : ALL) {
            for (Fill.Size size : sizes) {
                String key = list.name + " " + size.word;
                List<String> row = new ArrayList<>(List.of(list.name, size.word));
                for (String figure : List.of(" list", " bare", " ratio", " session", " all")) {
                    row.add(Say.median(figures.get(key + figure)));
                }
                rows.add(row);
            }
        }
        Results.put(
                "lists",
                TIMES
                        + " times each in turn: over HTTP, alone, and the same cases in the same order with a statement written by hand for one person. "
                        + "Milliseconds of the database, planning included; the session is read before every list, by a statement of its own.\n\n"
                        + Say.table(
                                Say.cells(
                                        "list",
                                        "cases",
                                        "the list",
                                        "by hand",
                                        "÷ by hand",
                                        "the session",
                                        "both ÷ by hand"),
                                rows));
    }

    private static void measure(Fill.Size size, Program program, Map<String, List<Double>> figures)
            throws SQLException {
        Database database = new Database(size.folder());
        List<String> items;
        String me;
        try (Connection connection = database.connect()) {
            items = Database.list(
                    connection,
                    "select id from catalogue.item where status = 'OFFERED' order by code",
                    row -> row.getString(1));
            me = Database.list(
                            connection,
                            "select staff_id from identity.account where username = 'zhengwang.handler'",
                            row -> row.getString(1))
                    .getFirst();
        }
        Map<String, Person> people = new LinkedHashMap<>();
        ALL.forEach(list -> people.computeIfAbsent(list.who, who -> Person.staff(program.port, who)));
        try (BareLists bare = new BareLists(database, items, me, lastNear(people, items))) {
            for (int run = 0; run < Math.max(3, Bench.repetitions()); run++) {
                for (Listed list : ALL) {
                    once(size, list, people.get(list.who), items, bare, new Statements(database), figures);
                }
            }
        }
    }

    private static void once(
            Fill.Size size,
            Listed list,
            Person who,
            List<String> items,
            BareLists bare,
            Statements statements,
            Map<String, List<Double>> figures) {
        for (long n = 0; n < WARM; n++) {
            same(list.name, who.get(list.path(items, n)), bare.ask(list.name, n));
        }
        long[] n = {0};
        List<Statements.Cost> costs = statements.of(
                TIMES,
                () -> {
                    who.get(list.path(items, n[0]));
                    bare.ask(list.name, n[0]++);
                },
                "onewindow",
                BareLists.WHOSE);
        Statements.Cost ours = costs.getFirst();
        double itself = ours.milliseconds() - ours.session();
        double hand = costs.getLast().milliseconds();
        String key = list.name + " " + size.word;
        Say.line("  " + key + ": " + Say.number(itself) + " ms, by hand " + Say.number(hand) + ", the session "
                + Say.number(ours.session()));
        Http.add(figures, key + " list", itself);
        Http.add(figures, key + " bare", hand);
        Http.add(figures, key + " ratio", itself / hand);
        Http.add(figures, key + " session", ours.session());
        Http.add(figures, key + " all", ours.milliseconds() / hand);
    }

    /** The last day that the program calls near, as far as its first page shows it. */
    private static String lastNear(Map<String, Person> people, List<String> items) {
        Listed near =
                ALL.stream().filter(list -> list.name.equals(NEAR)).findFirst().orElseThrow();
        JsonNode rows = rows(people.get(near.who).get(near.path(items, 0)));
        return rows.isEmpty()
                ? "2000-01-01"
                : rows.get(rows.size() - 1).get("due").get("on").asString();
    }

    private static void same(String list, Wire.Reply answer, List<String> byHand) {
        List<String> shown = new ArrayList<>();
        rows(answer).forEach(row -> shown.add(row.get("id").asString()));
        if (!shown.equals(byHand.subList(0, Math.min(20, byHand.size())))) {
            throw new IllegalStateException(list + " is not the same list: " + shown + " " + byHand);
        }
    }

    private static JsonNode rows(Wire.Reply answer) {
        return Person.JSON.readTree(answer.body()).get("items");
    }
}
