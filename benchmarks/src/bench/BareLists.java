package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lists as one would write them by hand: the same columns by the same indexes for one person known beforehand, prepared
 * and asked over one connection as the program's pool does. No session, no filter, nobody's rights.
 */
final class BareLists {
    private static final String MORE = " and c.status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')";
    private static final String URGENT = " order by coalesce(c.due_on, date '9999-12-31'), c.id limit 21";
    private static final String NEWEST = " order by c.submitted_at desc, c.id desc limit 21";
    private static final Map<String, String> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("my list", Limit.LIST);
        LISTS.put(
                "site list, near their date",
                either(MORE + " and coalesce(c.due_on, date '9999-12-31') between current_date and current_date + 5", URGENT));
        LISTS.put(
                "site list, delivered, one item",
                either(" and c.status in ('REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED') and c.item_id = ?", NEWEST));
        LISTS.put(
                "list below a supervisor",
                Limit.COLUMNS + "left(c.site_region, 6) = '371312'" + MORE
                        + " and coalesce(c.due_on, date '9999-12-31') < current_date" + URGENT);
        LISTS.put(
                "list below a supervisor, newest first",
                Limit.COLUMNS + "left(c.site_region, 6) = '371312' and c.status <> 'DRAFT'" + NEWEST);
    }

    private BareLists() {}

    /** Accepted at the site, or now with it: each by its index, the first of both. */
    private static String either(String more, String order) {
        String here = Limit.COLUMNS + "c.site_region = '371312108000'" + more + order;
        String now = Limit.COLUMNS + "c.unit_region = '371312108000'" + more + order;
        return "select * from ((" + here + ") union (" + now + ")) c" + order;
    }

    /** What each costs the database. */
    static Map<String, Double> costs(Database database, List<String> items, int times) {
        Map<String, Double> costs = new LinkedHashMap<>();
        LISTS.forEach((name, sql) -> costs.put(name, cost(database, sql, items, times)));
        return costs;
    }

    private static double cost(Database database, String sql, List<String> items, int times) {
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres?ApplicationName=onewindow-bare";
        try (Connection connection = DriverManager.getConnection(url, "onewindow", database.password());
                PreparedStatement list = connection.prepareStatement(sql)) {
            int[] n = {0};
            int asked = list.getParameterMetaData().getParameterCount();
            Runnable once = () -> ask(list, asked, items.get(n[0]++ % items.size()));
            for (int i = 0; i < 20; i++) {
                once.run();
            }
            return new Statements(database, "onewindow-bare").of(times, once).milliseconds();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(PreparedStatement list, int parameters, String item) {
        try {
            for (int i = 1; i <= parameters; i++) {
                list.setObject(i, UUID.fromString(item));
            }
            try (var rows = list.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
