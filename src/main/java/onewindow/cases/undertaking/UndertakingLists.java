package onewindow.cases.undertaking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.people.CaseScope;
import onewindow.cases.undertaking.Undertaking.Kind;
import onewindow.cases.undertaking.Undertaking.State;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promises of the sites one works at or supervises, the earliest day first. */
@Component
class UndertakingLists {
    private static final String COLUMNS = """
            select p.case_id, c.number, c.item_name, c.masked_applicant, p.material_key, p.material_name, p.kind, p.state,
                   p.by_date, p.note, p.barred_until
            from cases.promise p
            join cases.case_file c on c.id = p.case_id
            """;

    private static final String ORDER = "order by p.by_date, p.case_id, p.material_key limit :limit";

    private final Db db;

    UndertakingLists(Db db) {
        this.db = db;
    }

    record PromiseRow(
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String materialKey,
            String materialName,
            Kind kind,
            State state,
            LocalDate byDate,
            @Nullable String note,
            @Nullable LocalDate barredUntil) {}

    Slice<PromiseRow> list(Actor actor, Kind kind, @Nullable State state, Slice.Request page) {
        Where where = new Where().and("p.kind = :kind", "kind", kind);
        where.andIfPresent("p.state = :state", "state", state);
        if (state == State.OPEN || state == State.LAPSED) {
            where.and("p.state in ('OPEN', 'LAPSED')");
        }
        List<String> key = page.key(3);
        if (key != null) {
            where.and("(p.by_date, p.case_id, p.material_key)"
                    + " > (cast(:afterDate as date), cast(:afterId as uuid), cast(:afterKey as text))");
            where.bind("afterDate", key.get(0)).bind("afterId", key.get(1)).bind("afterKey", key.get(2));
        }
        List<String> parts = CaseScope.promises(actor, where).stream()
                .map(part -> "(" + COLUMNS + where.sql() + "\n  and " + part + "\n" + ORDER + ")")
                .toList();
        List<PromiseRow> rows = db.sql("select * from (" + String.join("\nunion\n", parts) + ") p\n" + ORDER)
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(PromiseRow.class);
        return Slice.of(rows, page, row -> List.of(row.byDate(), row.caseId(), row.materialKey()));
    }
}
