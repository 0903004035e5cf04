package onewindow.cases.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.Light;
import onewindow.cases.light.LightCounts;
import onewindow.cases.people.CasePart;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.CaseScope.View;
import onewindow.cases.people.CaseSearch;
import onewindow.cases.people.Holder;
import onewindow.catalogue.ItemKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of the desk and of the applicant. */
@Component
public class CaseLists {
    private static final String COLUMNS = """
            select c.id, c.number, c.item_id, c.item_name, c.kind, c.masked_applicant, %s, c.site_id, c.due_on, c.statutory_on,
                   c.due_morning, c.due_provisional, c.submitted_at, c.channel, c.approved, c.version, c.created_at
            from cases.case_file c
            """.formatted(Holder.COLUMNS);

    private static final int MOST_COUNTED = 1000;
    private static final int MOST_HANDS = 100;

    /** What the counts of a desk are told by. */
    private static final String COUNTED = """
            select c.id, c.status, c.unit_region, c.unit_department, c.holder_id, c.proposer_id, c.handler_id, c.due_on, c.due_morning
            from cases.case_file c
            """;

    private final Db db;
    private final LightCounts lights;
    private final CaseSearch search;
    private final Clock clock;

    CaseLists(Db db, LightCounts lights, CaseSearch search, Clock clock) {
        this.db = db;
        this.search = search;
        this.lights = lights;
        this.clock = clock;
    }

    public record CaseRow(
            UUID id,
            @Nullable String number,
            UUID itemId,
            String itemName,
            ItemKind kind,
            String maskedApplicant,
            CaseStatus status,
            UUID siteId,
            Holder held,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate statutoryOn,
            boolean dueMorning,
            boolean dueProvisional,
            @Nullable Instant submittedAt,
            CaseSummary.Channel channel,
            @Nullable Boolean approved,
            int version,
            Instant createdAt) {
        public @Nullable DueDay due() {
            return dueOn == null ? null : new DueDay(dueOn, dueMorning, dueProvisional);
        }

        String dueKey() {
            return dueOn == null ? "9999-12-31" : dueOn.toString();
        }

        String receivedKey() {
            return String.valueOf(submittedAt);
        }
    }

    Slice<CaseRow> desk(Actor actor, CaseFilter filter, Light.Today today, Slice.Request page) {
        Where where = new Where();
        List<CasePart> parts = parts(actor, filter, today, where);
        return filter.byDue()
                ? listed(parts, where, filter.order(), Light.DUE, "date", CaseRow::dueKey, page)
                : listed(parts, where, filter.order(), "c.submitted_at", "timestamptz", CaseRow::receivedKey, page);
    }

    /** How many there are, as far as they are counted. */
    record Total(long count, boolean more) {}

    Total total(Actor actor, CaseFilter filter, Light.Today today) {
        Where where = new Where();
        List<CasePart> parts = parts(actor, filter, today, where);
        long found = db.sql(CasePart.count(parts, where, MOST_COUNTED + 1))
                .bindAll(where.values())
                .count();
        return new Total(Math.min(found, MOST_COUNTED), found > MOST_COUNTED);
    }

    record InHands(UUID holderId, long cases) {}

    /** In whose hands the open cases of a view are, whoever has most first. */
    List<InHands> hands(Actor actor, View view) {
        Where where = new Where().and(CaseScope.OPEN).and("c.holder_id is not null");
        List<CasePart> parts = CaseScope.parts(view, actor, false, null, where);
        return db.sql("select c.holder_id, count(*) as cases from ("
                        + CasePart.all(parts, "select c.id, c.holder_id from cases.case_file c", where)
                        + ") c group by c.holder_id order by cases desc, c.holder_id limit :most")
                .bindAll(where.values())
                .bind("most", MOST_HANDS)
                .list(InHands.class);
    }

    private List<CasePart> parts(Actor actor, CaseFilter filter, Light.Today today, Where where) {
        List<CasePart> parts = CaseScope.parts(filter.view(), actor, filter.byDue(), filter.place(), where);
        filter.narrow(where, today, clock);
        if (filter.finish().asked()) {
            // Few of what was received in its order: the planner sees the days, and may take the index over them.
            parts = parts.stream().map(CasePart::unordered).toList();
        }
        if (filter.q() == null || filter.q().isBlank()) {
            return parts;
        }
        List<String> alternatives = search.alternatives(filter.q(), where);
        return parts.stream()
                .flatMap(part -> alternatives.stream().map(part::sought))
                .toList();
    }

    private Slice<CaseRow> listed(
            List<CasePart> parts,
            Where where,
            CaseFilter.Sort order,
            String column,
            String type,
            Function<CaseRow, String> value,
            Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(" + column + ", c.id) " + order.comes() + " (cast(:after as " + type + "), cast(:id as uuid))");
            where.bind("after", key.get(0)).bind("id", key.get(1));
        }
        List<CaseRow> rows = list(parts, where, order.order(column), page);
        return Slice.of(rows, page, row -> List.of(value.apply(row), row.id()));
    }

    private List<CaseRow> list(List<CasePart> parts, Where where, String order, Slice.Request page) {
        String sql = CasePart.first(parts, COLUMNS, where, order, page.fetch());
        return db.sql(sql).bindAll(where.values()).list(CaseRow.class);
    }

    /** An applicant's own, newest first, drafts included. */
    public Slice<CaseRow> mine(UUID partyId, Slice.Request page) {
        Where where = new Where().bind("party", partyId);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(c.created_at, c.id) < (cast(:at as timestamptz), cast(:id as uuid))");
            where.bind("at", key.get(0)).bind("id", key.get(1));
        }
        List<CaseRow> rows =
                list(List.of(CasePart.exactly("c.party_id = :party")), where, "c.created_at desc, c.id desc", page);
        return Slice.of(rows, page, row -> List.of(row.createdAt(), row.id()));
    }

    record Counts(long mine, long site, long supervised, long red, long yellow, long refusalsToConfirm) {}

    /** How many of each; red and yellow of the widest list one has, which those figures open. */
    Counts counts(Actor actor, Light.Today today) {
        Where where = new Where().and(CaseScope.OPEN);
        today.values().forEach(where::bind);
        String mine = CaseScope.mine(actor, where);
        List<CasePart> site = CaseScope.parts(View.SITE, actor, true, null, where);
        LightCounts.Sum below = supervised(actor);
        where.bind("supervised", below == null ? 0 : below.open())
                .bind("supervisedRed", below == null ? null : below.red())
                .bind("supervisedYellow", below == null ? null : below.yellow());
        Where hidden = where.hidden();
        return db.sql("""
                        select count(*) filter (where %1$s) as mine,
                               count(*) as site,
                               cast((select :supervised) as bigint) as supervised,
                               coalesce((select cast(:supervisedRed as bigint)), count(*) filter (where %3$s)) as red,
                               coalesce((select cast(:supervisedYellow as bigint)), count(*) filter (where %4$s)) as yellow,
                               count(*) filter (where c.status = 'REFUSAL_PROPOSED' and %1$s) as refusals_to_confirm
                        from (%2$s) c""".formatted(
                                hidden.worded(mine),
                                CasePart.all(site, COUNTED, hidden),
                                hidden.worded(Light.LATE),
                                hidden.worded(Light.YELLOW.sql())))
                .bindAll(where.values())
                .one(Counts.class);
    }

    /** Of all that is below a supervisor, the roll-up; a county's open cases are not counted one by one for a menu. */
    private LightCounts.@Nullable Sum supervised(Actor actor) {
        List<RegionCode> regions = CaseScope.supervised(actor);
        return regions.isEmpty() ? null : lights.of(regions);
    }
}
