package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/**
 * The lists as one would write them by hand for one person known beforehand: the same columns of the same cases in the
 * same order by the same indexes, prepared and asked over one connection as the program's pool does. That they are the
 * same cases is looked at.
 */
final class BareLists {
    private static final String DUE = "coalesce(c.due_on, date '9999-12-31')";
    private static final String OPEN = " and c.status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')";
    private static final String ENDED = " and c.status = 'DELIVERED'";
    /** By noon: only cases promised by half a day. */
    private static final String NOON = "c.due_morning and c.due_on <= current_date - (localtime < time '12:00')::int";
    private static final String YELLOW = " and " + DUE + " between current_date and date '%s' and not (" + NOON + ")";
    private static final String RED = " and " + DUE + " <= current_date and (c.due_on < current_date or " + NOON + ")"
            + " and coalesce(c.statutory_on >= current_date, true)";
    private static final String URGENT = " order by " + DUE + ", c.id limit 21";
    private static final String NEWEST = " order by c.submitted_at desc, c.id desc limit 21";
    private static final String COUNTY = Limit.COLUMNS + "left(c.site_region, 6) = '371312'";

    private final Database database;
    private final List<String> items;
    private final Map<String, String> lists = new LinkedHashMap<>();

    /**
     * @param me whose my list it is
     * @param soon the last day that is near
     */
    BareLists(Database database, List<String> items, String me, String soon) {
        this.database = database;
        this.items = items;
        String mine = " and (c.holder_id is null or c.holder_id = '" + me + "') and c.proposer_id is distinct from '" + me + "'";
        lists.put("my list", Limit.MINE + mine + OPEN + URGENT);
        lists.put("site list, near their date", either(OPEN + YELLOW.formatted(soon), URGENT));
        lists.put("site list, delivered, one item", either(ENDED + " and c.item_id = ?", NEWEST));
        lists.put("list below a supervisor", COUNTY + OPEN + RED + URGENT);
        lists.put("list below a supervisor, newest first", COUNTY + " and c.status <> 'DRAFT'" + NEWEST);
    }

    /** Accepted at the site, or now with it: each by its index, the first of both. */
    private static String either(String more, String order) {
        String here = Limit.COLUMNS + "c.site_region = '371312108000'" + more + order;
        String now = Limit.COLUMNS + "c.unit_region = '371312108000'" + more + order;
        return "select * from ((" + here + ") union (" + now + ")) c" + order;
    }

    /**
     * What each costs the database.
     *
     * @param pages the n-th answer of the program to the same list
     */
    Map<String, Double> costs(Map<String, LongFunction<Wire.Reply>> pages, int times) {
        Map<String, Double> costs = new LinkedHashMap<>();
        lists.forEach((name, sql) -> costs.put(name, cost(name, sql, pages.get(name), times)));
        return costs;
    }

    private double cost(String name, String sql, LongFunction<Wire.Reply> page, int times) {
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres?ApplicationName=onewindow-bare";
        try (Connection connection = DriverManager.getConnection(url, "onewindow", database.password());
                PreparedStatement list = connection.prepareStatement(sql)) {
            long[] n = {0};
            int asked = list.getParameterMetaData().getParameterCount();
            for (; n[0] < 20; n[0]++) {
                same(name, Person.JSON.readTree(page.apply(n[0]).body()), ask(list, asked, n[0]));
            }
            return new Statements(database, "onewindow-bare").of(times, () -> ask(list, asked, n[0]++)).milliseconds();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void same(String name, JsonNode page, List<String> bare) {
        List<String> shown = new ArrayList<>();
        page.get("items").forEach(row -> shown.add(row.get("id").asString()));
        if (!shown.equals(bare.subList(0, Math.min(20, bare.size())))) {
            throw new IllegalStateException(name + " is not the same list: " + shown + " " + bare);
        }
    }

    private List<String> ask(PreparedStatement list, int parameters, long n) {
        try {
            for (int i = 1; i <= parameters; i++) {
                list.setObject(i, UUID.fromString(items.get((int) (n % items.size()))));
            }
            List<String> ids = new ArrayList<>();
            try (var rows = list.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
