package onewindow.agents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.Db;
import onewindow.platform.Slice;
import onewindow.platform.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 代办结果登记 and 上门服务登记: what really happened, by time and place, for the registers that print. */
@Component
public class AgentRegisters {
    private final Db db;
    private final ZoneId zone;

    AgentRegisters(Db db, java.time.Clock clock) {
        this.db = db;
        this.zone = clock.getZone();
    }

    /** Which places and days; a missing end is open. */
    public record Period(
            List<RegionCode> regions,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** 代办结果登记: handed over and signed for. */
    public record AgencyResult(
            UUID orderId,
            String number,
            String kindName,
            String maskedName,
            String what,
            String regionCode,
            @Nullable String agentName,
            Instant askedAt,
            Instant handedOverAt,
            String result,
            boolean signed) {}

    /** 上门服务登记: who went where, when, with a photograph. */
    public record HomeVisit(
            long seq,
            UUID orderId,
            String number,
            String maskedName,
            String what,
            String regionCode,
            String agentName,
            Instant at,
            @Nullable String place,
            boolean photographed,
            String statusName) {}

    public Slice<AgencyResult> results(Period period, Slice.Request page) {
        Where where = within(period, "o.handed_over_at").and("o.handed_over_at is not null");
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(o.handed_over_at, o.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<AgencyResult> rows = db.sql("""
                        select o.id as order_id, o.number,
                               case o.kind when 'AGENCY' then '帮办代办' else '上门服务' end as kind_name, o.masked_name,
                               o.item_name as what, o.region_code, a.name as agent_name, o.asked_at, o.handed_over_at,
                               coalesce(o.result, '') as result,
                               exists (select from agents.agent_event e where e.subject_id = o.id
                                       and e.act = 'HAND_OVER' and e.picture is not null) as signed
                        from agents.agent_order o
                        left join agents.agent a on a.id = o.agent_id
                        """ + where.sql() + " order by o.handed_over_at desc, o.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(AgencyResult.class);
        return Slice.of(rows, page, r -> List.of(r.handedOverAt(), r.orderId()));
    }

    public Slice<HomeVisit> visits(Period period, Slice.Request page) {
        Where where = within(period, "e.at").and("e.act in ('VISIT', 'VISIT_AGAIN')");
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(e.at, e.seq) < (cast(:afterAt as timestamptz), cast(:afterSeq as bigint))");
            where.bind("afterAt", key.get(0)).bind("afterSeq", key.get(1));
        }
        List<HomeVisit> rows = db.sql("""
                        select e.seq, o.id as order_id, o.number, o.masked_name, o.item_name as what, o.region_code,
                               e.by_name as agent_name, e.at, e.place, e.picture is not null as photographed,
                               o.status as status_name
                        from agents.agent_event e
                        join agents.agent_order o on o.id = e.subject_id
                        """ + where.sql() + " order by e.at desc, e.seq desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(HomeVisit.class);
        Slice<HomeVisit> slice = Slice.of(rows, page, r -> List.of(r.at(), r.seq()));
        return slice.map(AgentRegisters::worded);
    }

    private static HomeVisit worded(HomeVisit v) {
        String status = onewindow.agents.order.OrderStatus.valueOf(v.statusName()).chinese;
        return new HomeVisit(
                v.seq(),
                v.orderId(),
                v.number(),
                v.maskedName(),
                v.what(),
                v.regionCode(),
                v.agentName(),
                v.at(),
                v.place(),
                v.photographed(),
                status);
    }

    private Where within(Period period, String column) {
        Where where = Scope.within(new Where(), "o.region_code", period.regions());
        LocalDate to = period.to();
        where.andIfPresent(column + " >= :from", "from", start(period.from()));
        return where.andIfPresent(column + " < :to", "to", start(to == null ? null : to.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
