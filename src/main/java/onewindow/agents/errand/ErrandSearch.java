package onewindow.agents.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.party.NumberIndexes;
import onewindow.identity.party.PartySearch;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Where;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an order is found. */
@Component
class ErrandSearch {
    private static final int MOST = 500;

    private final PartySearch people;
    private final ErrandTable table;
    private final Db db;

    ErrandSearch(PartySearch people, ErrandTable table, Db db) {
        this.people = people;
        this.table = table;
        this.db = db;
    }

    /** By what people bring; an order has a telephone of its own, whoever it is. */
    void lookFor(Where where, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        PartySearch.Sought sought = people.sought(q);
        List<String> conditions = new ArrayList<>(sought.alternatives(where, "o.number", "o.name_key", "o.party_id"));
        if (!sought.parties().isEmpty()) {
            conditions.add("o.asker_party_id = any(:soughtParties)");
        }
        if (sought.phone() != null) {
            where.bind("soughtPhone", sought.phone());
            conditions.add("o.phone_index = :soughtPhone");
        }
        if (sought.tail() != null) {
            where.bind("soughtOrders", endingWith(sought.tail(), TypedText.number(q)));
            conditions.add("o.id = any(cast(:soughtOrders as uuid[]))");
        }
        where.bind("soughtWords", Like.containing(q));
        conditions.add("o.item_name like :soughtWords");
        where.and("(" + String.join(" or ", conditions) + ")");
    }

    private List<UUID> endingWith(String tail, String typed) {
        return db
                .sql(ErrandTable.COLUMNS + "where o.phone_tail = :tail order by o.asked_at desc limit :most")
                .bind("tail", tail)
                .bind("most", MOST)
                .list(Errand.class)
                .stream()
                .filter(order -> NumberIndexes.dialled(table.phone(order)).endsWith(typed))
                .map(Errand::id)
                .toList();
    }
}
