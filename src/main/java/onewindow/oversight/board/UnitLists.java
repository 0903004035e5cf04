package onewindow.oversight.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.Holder;
import onewindow.cases.people.Holders;
import onewindow.cases.people.Holders.HolderView;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases behind the figures of a unit's record, each with the persons who did it. */
@Component
class UnitLists {
    private final Db db;
    private final Holders holders;

    UnitLists(Db db, Holders holders) {
        this.db = db;
        this.holders = holders;
    }

    private record Act(
            long seq,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            Instant at,
            String byName,
            String byPost,
            @Nullable String siteName,
            @Nullable String note,
            @Nullable String second,
            @Nullable CaseAction outcome,
            @Nullable Instant secondAt) {
        CountedAct view(String actName) {
            String did = outcome == null ? null : outcome.chinese();
            return new CountedAct(
                    caseId,
                    number,
                    itemName,
                    maskedApplicant,
                    actName,
                    at,
                    byName,
                    byPost,
                    siteName,
                    note,
                    second,
                    did,
                    secondAt);
        }
    }

    /** Newest first. */
    Slice<CountedAct> acts(
            Actor actor,
            UnitRecords.Counted what,
            UnitRecords.Period period,
            @Nullable String place,
            Slice.Request page) {
        Where where = scope(actor, "f.site_region", place);
        // A constant of the program, worded so that the partial index over these acts is used.
        where.and("e.act = '" + what.act + "'").and("e.at >= :start and e.at < :end");
        period.bind(where);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(e.at, e.seq) < (cast(:lastAt as timestamptz), cast(:lastSeq as bigint))");
            where.bind("lastAt", key.get(0)).bind("lastSeq", key.get(1));
        }
        List<Act> rows = db.sql("""
                        select e.seq, e.case_id, f.number, f.item_name, f.masked_applicant, e.at, e.by_name, e.by_post,
                               e.site_name, e.note, answer.by_name as second, answer.act as outcome, answer.at as second_at
                        from cases.case_event e
                        join cases.case_file f on f.id = e.case_id
                        left join lateral (
                            select n.by_name, n.act, n.at from cases.case_event n
                            where n.case_id = e.case_id and %s
                            order by abs(n.seq - e.seq) limit 1) answer on true
                        %s
                        order by e.at desc, e.seq desc limit :limit""".formatted(what.second, where.sql()))
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Act.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.seq())).map(row -> row.view(what.act.chinese()));
    }

    private record Responsible(
            UUID id,
            String number,
            String itemName,
            String maskedApplicant,
            Holder held,
            String siteName,
            String firstAsked,
            Instant firstAskedAt,
            @Nullable String responsible,
            Instant submittedAt) {
        ResponsibleRow view(HolderView holder) {
            return new ResponsibleRow(
                    id,
                    number,
                    itemName,
                    maskedApplicant,
                    held.status().chinese,
                    siteName,
                    firstAsked,
                    firstAskedAt,
                    responsible,
                    holder);
        }
    }

    /** Open cases somebody was asked about first (首问负责), newest first. */
    Slice<ResponsibleRow> firstAsked(Actor actor, boolean moved, @Nullable String place, Slice.Request page) {
        Where where = scope(actor, "c.site_region", place).and(CaseScope.OPEN).and("c.first_asked_id is not null");
        if (moved) {
            where.and("c.responsible_id is distinct from c.first_asked_id");
        }
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(c.submitted_at, c.id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid))");
            where.bind("lastAt", key.get(0)).bind("lastId", key.get(1));
        }
        List<Responsible> rows = db.sql("""
                        select c.id, c.number, c.item_name, c.masked_applicant, %s, s.name as site_name,
                               first.name as first_asked, c.first_asked_at, now_on.name as responsible, c.submitted_at
                        from cases.case_file c
                        join organisation.site s on s.id = c.site_id
                        join organisation.staff_member first on first.id = c.first_asked_id
                        left join organisation.staff_member now_on on now_on.id = c.responsible_id
                        %s
                        order by c.submitted_at desc, c.id desc limit :limit""".formatted(Holder.COLUMNS, where.sql()))
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Responsible.class);
        Map<Holder, HolderView> held =
                holders.all(rows.stream().map(Responsible::held).toList());
        return Slice.of(rows, page, row -> List.of(row.submittedAt(), row.id()))
                .map(row -> row.view(Objects.requireNonNull(held.get(row.held()))));
    }

    private static Where scope(Actor actor, String column, @Nullable String place) {
        return within(Scope.within(new Where(), column, actor.regions(Rule.SUPERVISING)), column, place);
    }

    /** Of the unit that was chosen, if one was. */
    static Where within(Where where, String column, @Nullable String place) {
        if (place != null && !place.isBlank()) {
            String town = RegionCode.of(place).value().substring(0, 9);
            where.and(column + " between :placeFrom and :placeTo");
            where.bind("placeFrom", town + "000").bind("placeTo", town + "999");
        }
        return where;
    }
}
