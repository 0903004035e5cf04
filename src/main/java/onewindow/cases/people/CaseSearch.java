package onewindow.cases.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.party.PartySearch;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Where;
import org.springframework.stereotype.Component;

/** What people bring, as conditions on {@code cases.case_file c}: its number, the applicant, the name of the item. */
@Component
public class CaseSearch {
    private static final int MOST_ITEMS = 100;

    private final PartySearch people;
    private final Db db;

    CaseSearch(PartySearch people, Db db) {
        this.people = people;
        this.db = db;
    }

    /** Each by an index of its own; a case that is looked for meets one of them. */
    public List<String> alternatives(String q, Where where) {
        List<String> conditions =
                new ArrayList<>(people.sought(q).alternatives(where, "c.number", "c.applicant_key", "c.party_id"));
        List<UUID> items = q.codePoints().anyMatch(Character::isIdeographic) ? items(q) : List.of();
        if (!items.isEmpty()) {
            where.bind("soughtItems", items);
            conditions.add("c.item_id = any(:soughtItems)");
        }
        return conditions;
    }

    private List<UUID> items(String q) {
        return db.sql("select id from catalogue.item where name like :part order by name limit :most")
                .bind("part", Like.containing(q))
                .bind("most", MOST_ITEMS)
                .list(UUID.class);
    }
}
