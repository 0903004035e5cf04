package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lists as one would write them by hand for one person known beforehand: the same columns of the same cases in the
 * same order by the same indexes, prepared and asked over one connection as the program's pool does.
 */
final class BareLists implements AutoCloseable {
    /** How the server knows it. */
    static final String WHOSE = "onewindow-bare";

    private static final String DUE = "coalesce(c.due_on, date '9999-12-31')";
    private static final String OPEN =
            " and c.status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')";
    private static final String ENDED = " and c.status = 'DELIVERED'";
    /** By noon: only cases promised by half a day. */
    private static final String NOON = "c.due_morning and c.due_on <= current_date - (localtime < time '12:00')::int";

    private static final String YELLOW = " and " + DUE + " between current_date and date '%s' and not (" + NOON + ")";
    private static final String RED = " and " + DUE + " <= current_date and (c.due_on < current_date or " + NOON + ")"
            + " and coalesce(c.statutory_on >= current_date, true)";
    private static final String URGENT = " order by " + DUE + ", c.id limit 21";
    private static final String NEWEST = " order by c.submitted_at desc, c.id desc limit 21";
    private static final String COUNTY = Limit.COLUMNS + "left(c.site_region, 6) = '371312'";

    private final List<String> items;
    private final Connection connection;
    private final Map<String, ByHand> lists = new HashMap<>();

    private record ByHand(PreparedStatement statement, long parameters) {}

    /**
     * @param me whose my list it is
     * @param soon the last day that is near
     */
    BareLists(Database database, List<String> items, String me, String soon) throws SQLException {
        this.items = items;
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres?ApplicationName=" + WHOSE;
        this.connection = DriverManager.getConnection(url, "onewindow", database.password());
        String mine = " and (c.holder_id is null or c.holder_id = '" + me + "') and c.proposer_id is distinct from '"
                + me + "'";
        prepare("my list", Limit.MINE + mine + OPEN + URGENT);
        prepare("site list, near their date", either(OPEN + YELLOW.formatted(soon), URGENT));
        prepare("site list, delivered, one item", either(ENDED + " and c.item_id = ?", NEWEST));
        prepare("list below a supervisor", COUNTY + OPEN + RED + URGENT);
        prepare("list below a supervisor, newest first", COUNTY + " and c.status <> 'DRAFT'" + NEWEST);
    }

    private void prepare(String list, String sql) throws SQLException {
        lists.put(
                list,
                new ByHand(
                        connection.prepareStatement(sql),
                        sql.chars().filter(c -> c == '?').count()));
    }

    /** Accepted at the site, or now with it: each by its index, the first of both. */
    private static String either(String more, String order) {
        String here = Limit.COLUMNS + "c.site_region = '371312108000'" + more + order;
        String now =
                Limit.COLUMNS + "c.unit_region = '371312108000' and c.site_region <> '371312108000'" + more + order;
        return "select * from ((" + here + ") union all (" + now + ")) c" + order;
    }

    /** @param n whose turn it is, where the list is of one item after the other */
    List<String> ask(String list, long n) {
        try {
            ByHand hand = lists.get(list);
            for (int i = 1; i <= hand.parameters; i++) {
                hand.statement.setObject(i, UUID.fromString(items.get((int) (n % items.size()))));
            }
            List<String> ids = new ArrayList<>();
            try (var rows = hand.statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
