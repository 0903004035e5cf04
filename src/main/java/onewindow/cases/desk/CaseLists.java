package onewindow.cases.desk;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.Light;
import onewindow.cases.light.LightCounts;
import onewindow.cases.people.CasePart;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.CaseScope.View;
import onewindow.catalogue.ItemKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of the desk and of the applicant. */
@Component
public class CaseLists {
    private static final String COLUMNS = """
            select c.id, c.number, c.item_id, c.item_name, c.kind, c.masked_applicant, c.status, c.site_id, c.holder_id,
                   c.due_on, c.statutory_on, c.due_morning, c.due_provisional, c.submitted_at, c.channel, c.approved, c.version,
                   c.created_at
            from cases.case_file c
            """;

    /** What the counts of a desk are told by. */
    private static final String COUNTED = """
            select c.id, c.status, c.unit_region, c.unit_department, c.holder_id, c.proposer_id, c.handler_id, c.due_on, c.due_morning
            from cases.case_file c
            """;

    private final Db db;
    private final LightCounts lights;

    CaseLists(Db db, LightCounts lights) {
        this.db = db;
        this.lights = lights;
    }

    enum Sort {
        DUE,
        RECEIVED
    }

    record Filter(
            View view,
            List<CaseStatus> status,
            @Nullable Light light,
            @Nullable UUID itemId,
            @Nullable String q,
            @Nullable LocalDate dueBefore,
            @Nullable RegionCode place,
            @Nullable String department,
            Sort sort) {
        /** What is ended has no deadline: such a list is by arrival. */
        boolean byDue() {
            return sort == Sort.DUE && status.stream().allMatch(CaseStatus::open);
        }

        /** Without a word about states one wants to see what is not done yet. */
        boolean openOnly() {
            return light != null || dueBefore != null || byDue();
        }
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
            @Nullable UUID holderId,
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
    }

    Slice<CaseRow> desk(Actor actor, Filter filter, Light.Today today, Slice.Request page) {
        Where where = new Where();
        List<CasePart> parts = CaseScope.parts(filter.view(), actor, filter.byDue(), filter.place(), where);
        where.and(filter.openOnly() ? CaseScope.OPEN : "c.status <> 'DRAFT'");
        if (!filter.status().isEmpty()) {
            // Constants of the program, worded so that the partial indexes over open and over ended cases are used.
            where.and(filter.status().stream().map(Enum::name).collect(joining("', '", "c.status in ('", "')")));
        }
        if (filter.light() != null) {
            today.values().forEach(where::bind);
            where.and(filter.light().sql());
        }
        where.andIfPresent("c.item_id = :item", "item", filter.itemId());
        where.andIfPresent("c.due_on < :dueBefore", "dueBefore", filter.dueBefore());
        where.andIfPresent("c.department_key = :inDepartment", "inDepartment", filter.department());
        at(where, filter.place());
        if (filter.q() != null && !filter.q().isBlank()) {
            lookFor(where, filter.q());
            parts = parts.stream().map(CasePart::sought).toList();
        }
        return filter.byDue() ? byDue(parts, where, page) : byArrival(parts, where, page);
    }

    /** Accepted in one town, its villages included, or by the county's own centre: as the board counts places. */
    private static void at(Where where, @Nullable RegionCode place) {
        if (place != null) {
            String town = place.value().substring(0, 9);
            where.and("c.site_region between :placeFrom and :placeTo");
            where.bind("placeFrom", town + "000").bind("placeTo", town + "999");
        }
    }

    private static void lookFor(Where where, String q) {
        String prefix = Like.beginning(q);
        where.and("(c.number like :prefix or c.applicant like :prefix)", "prefix", prefix);
    }

    private Slice<CaseRow> byDue(List<CasePart> parts, Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(" + Light.DUE + ", c.id) > (cast(:due as date), cast(:id as uuid))");
            where.bind("due", key.get(0)).bind("id", key.get(1));
        }
        List<CaseRow> rows = list(parts, where, Light.DUE + ", c.id", page);
        return Slice.of(rows, page, row -> List.of(row.dueKey(), row.id()));
    }

    private Slice<CaseRow> byArrival(List<CasePart> parts, Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(c.submitted_at, c.id) < (cast(:at as timestamptz), cast(:id as uuid))");
            where.bind("at", key.get(0)).bind("id", key.get(1));
        }
        List<CaseRow> rows = list(parts, where, "c.submitted_at desc, c.id desc", page);
        return Slice.of(rows, page, row -> List.of(String.valueOf(row.submittedAt()), row.id()));
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

    /** How many of each; red and yellow among all this person has to do with. */
    Counts counts(Actor actor, Light.Today today) {
        Where where = new Where().and(CaseScope.OPEN);
        today.values().forEach(where::bind);
        String mine = CaseScope.mine(actor, where);
        List<CasePart> site = CaseScope.parts(View.SITE, actor, true, null, where);
        LightCounts.Sum below = supervised(actor);
        where.bind("supervised", below.open())
                .bind("supervisedRed", below.red())
                .bind("supervisedYellow", below.yellow());
        Where hidden = where.hidden();
        return db.sql("""
                        select count(*) filter (where %1$s) as mine,
                               count(*) as site,
                               cast((select :supervised) as bigint) as supervised,
                               greatest(count(*) filter (where %3$s), (select :supervisedRed)) as red,
                               greatest(count(*) filter (where %4$s), (select :supervisedYellow)) as yellow,
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
    private LightCounts.Sum supervised(Actor actor) {
        List<RegionCode> regions = CaseScope.supervised(actor);
        return regions.isEmpty() ? new LightCounts.Sum(0, 0, 0) : lights.of(regions);
    }
}
