package onewindow.agents.errand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.WaitingWork;
import onewindow.identity.audit.LookUps;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of orders: what I have, what is to be taken, what was done. */
@Component
class ErrandLists implements WaitingWork {
    private final Db db;
    private final ErrandAccess access;
    private final Agents agents;
    private final Calendars calendars;
    private final LookUps lookUps;
    private final ErrandSearch search;

    ErrandLists(Db db, ErrandAccess access, Agents agents, Calendars calendars, LookUps lookUps, ErrandSearch search) {
        this.db = db;
        this.search = search;
        this.access = access;
        this.agents = agents;
        this.calendars = calendars;
        this.lookUps = lookUps;
    }

    enum OrderList {
        /** In my hands, as the agent. */
        MINE,
        /** Waiting for somebody to take it, the most urgent first. */
        TO_TAKE,
        /** Somebody is at it. */
        OPEN,
        DONE,
        ALL
    }

    record Filter(
            OrderList view,
            Errand.@Nullable Kind kind,
            TakeBy.@Nullable TakeLight light,
            @Nullable String q) {}

    /** Each look for a person is counted. */
    Slice<Errand> list(Actor actor, Filter filter, Slice.Request page) {
        return lookUps.in(
                "代办单列表",
                actor,
                filter.q(),
                () -> found(actor, filter, page),
                rows -> rows.items().isEmpty());
    }

    private Slice<Errand> found(Actor actor, Filter filter, Slice.Request page) {
        Where where = new Where();
        access.scope(actor, where);
        switch (filter.view()) {
            case MINE -> mine(actor, where);
            case TO_TAKE -> where.and("o.status = 'ASKED'");
            case OPEN -> where.and("o.status in ('TAKEN', 'VISITED', 'IN_PROGRESS', 'HANDED_OVER')");
            case DONE -> where.and("o.status in ('CLOSED', 'CANCELLED', 'IMPOSSIBLE')");
            case ALL -> {}
        }
        where.andIfPresent("o.kind = :kind", "kind", filter.kind());
        light(where, filter.light());
        search.lookFor(where, filter.q());
        return filter.view() == OrderList.TO_TAKE ? byUrgency(where, page) : byArrival(where, page);
    }

    private void mine(Actor actor, Where where) {
        where.and("o.agent_id = :own", "own", agents.require(actor).id());
        where.and("o.status in ('TAKEN', 'VISITED', 'IN_PROGRESS')");
    }

    private void light(Where where, TakeBy.@Nullable TakeLight light) {
        if (light == null) {
            return;
        }
        LocalDate today = calendars.today();
        // No working day after today comes before it: then today is the last.
        LocalDate next = calendars.current().plusWorkingDays(today, 1).date();
        where.bind("today", today).bind("next", next).and("o.status = 'ASKED'");
        where.and(
                switch (light) {
                    case RED -> "o.take_by < :today and :next > :today";
                    case YELLOW -> "o.take_by >= :today and o.take_by < :next";
                    case GREEN -> "o.take_by >= :next and :next > :today";
                });
    }

    private Slice<Errand> byUrgency(Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(o.take_by, o.id) > (cast(:afterDay as date), cast(:afterId as uuid))");
            where.bind("afterDay", key.get(0)).bind("afterId", key.get(1));
        }
        return Slice.of(rows(where, "order by o.take_by, o.id", page), page, o -> List.of(o.takeBy(), o.id()));
    }

    private Slice<Errand> byArrival(Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(o.asked_at, o.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        return Slice.of(
                rows(where, "order by o.asked_at desc, o.id desc", page), page, o -> List.of(o.askedAt(), o.id()));
    }

    private List<Errand> rows(Where where, String order, Slice.Request page) {
        return db.sql(ErrandTable.COLUMNS + where.sql() + "\n" + order + "\nlimit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Errand.class);
    }

    /** What a citizen asked for, for himself or his family. */
    Slice<Errand> ofCitizen(java.util.UUID partyId, Slice.Request page) {
        return byArrival(new Where().and("(o.party_id = :party or o.asker_party_id = :party)", "party", partyId), page);
    }

    record AgentCounts(long mine, long toTake, long red, long yellow) {}

    AgentCounts counts(Actor actor) {
        Where where = new Where().bind("today", calendars.today());
        where.bind(
                "next",
                calendars.current().plusWorkingDays(calendars.today(), 1).date());
        where.bind("own", agents.of(actor).map(a -> a.id()).orElse(null));
        access.scope(actor, where);
        where.and("o.status in ('ASKED', 'TAKEN', 'VISITED', 'IN_PROGRESS')");
        return db.sql("""
                        select count(*) filter (where o.agent_id = cast(:own as uuid)) as mine,
                               count(*) filter (where o.status = 'ASKED') as to_take,
                               count(*) filter (where o.status = 'ASKED' and o.take_by < :today) as red,
                               count(*) filter (where o.status = 'ASKED' and o.take_by >= :today
                                                  and o.take_by < :next) as yellow
                        from agents.agent_order o
                        """ + where.sql()).bindAll(where.values()).one(AgentCounts.class);
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        if (!actor.has(Role.AGENT, Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR)) {
            return Map.of();
        }
        AgentCounts counts = counts(actor);
        Map<String, Long> waiting = new HashMap<>(Map.of("ordersToTake", counts.toTake(), "ordersLate", counts.red()));
        if (actor.has(Role.AGENT)) {
            waiting.put("myOrders", counts.mine());
        }
        return waiting;
    }
}
