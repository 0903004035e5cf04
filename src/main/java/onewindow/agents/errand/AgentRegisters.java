package onewindow.agents.errand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import onewindow.agents.AgentScope;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.Register;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 代办结果登记 and 上门服务登记: what really happened, by time and place, for the registers that print. */
@Component
class AgentRegisters {
    private final Db db;
    private final ErrandSearch search;

    AgentRegisters(Db db, ErrandSearch search) {
        this.db = db;
        this.search = search;
    }

    /** 代办结果登记: handed over and signed for. */
    record AgencyResult(
            UUID orderId,
            String number,
            String kindName,
            String maskedName,
            String what,
            String place,
            @Nullable String agentName,
            Instant askedAt,
            Instant handedOverAt,
            String result,
            boolean signed) {}

    /** 上门服务登记: who went where, when, with a photograph. */
    record HomeVisit(
            long seq,
            UUID orderId,
            String number,
            String maskedName,
            String what,
            String village,
            String agentName,
            Instant at,
            @Nullable String place,
            boolean photographed,
            String statusName) {}

    Slice<AgencyResult> results(Actor actor, Register.RegisterQuery asked, Slice.Request page) {
        Where where = within(actor, asked, "o.handed_over_at").and("o.handed_over_at is not null");
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(o.handed_over_at, o.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<AgencyResult> rows = db.sql("""
                        select o.id as order_id, o.number,
                               case o.kind when 'AGENCY' then '帮办代办' else '上门服务' end as kind_name, o.masked_name,
                               o.item_name as what, r.name as place, a.name as agent_name, o.asked_at, o.handed_over_at,
                               coalesce(o.result, '') as result,
                               exists (select from agents.agent_event e where e.subject_id = o.id
                                       and e.act = 'HAND_OVER' and e.picture is not null) as signed
                        from agents.agent_order o
                        join organisation.region r on r.code = o.region_code
                        left join agents.agent a on a.id = o.agent_id
                        """ + where.sql() + " order by o.handed_over_at desc, o.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(AgencyResult.class);
        return Slice.of(rows, page, r -> List.of(r.handedOverAt(), r.orderId()));
    }

    Slice<HomeVisit> visits(Actor actor, Register.RegisterQuery asked, Slice.Request page) {
        Where where = within(actor, asked, "e.at").and("e.act in ('VISIT', 'VISIT_AGAIN')");
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(e.at, e.seq) < (cast(:afterAt as timestamptz), cast(:afterSeq as bigint))");
            where.bind("afterAt", key.get(0)).bind("afterSeq", key.get(1));
        }
        List<HomeVisit> rows = db.sql("""
                        select e.seq, o.id as order_id, o.number, o.masked_name, o.item_name as what, r.name as village,
                               e.by_name as agent_name, e.at, e.place, e.picture is not null as photographed,
                               o.status as status_name
                        from agents.agent_event e
                        join agents.agent_order o on o.id = e.subject_id
                        join organisation.region r on r.code = o.region_code
                        """ + where.sql() + " order by e.at desc, e.seq desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(HomeVisit.class);
        Slice<HomeVisit> slice = Slice.of(rows, page, r -> List.of(r.at(), r.seq()));
        return slice.map(AgentRegisters::worded);
    }

    private static HomeVisit worded(HomeVisit v) {
        String status = ErrandStatus.valueOf(v.statusName()).chinese;
        return new HomeVisit(
                v.seq(),
                v.orderId(),
                v.number(),
                v.maskedName(),
                v.what(),
                v.village(),
                v.agentName(),
                v.at(),
                v.place(),
                v.photographed(),
                status);
    }

    private Where within(Actor actor, Register.RegisterQuery asked, String column) {
        Where where = AgentScope.within(new Where(), "o.region_code", actor);
        RegionCode region = asked.region();
        if (region != null) {
            where.and("o.region_code between :regionFrom and :regionTo");
            where.bind("regionFrom", region.value()).bind("regionTo", region.last());
        }
        search.lookFor(where, asked.q());
        where.andIfPresent(column + " >= :from", "from", asked.from());
        return where.andIfPresent(column + " < :to", "to", asked.to());
    }

    private record Book<T>(String key, String name, List<String> columns, Read<T> read, Function<T, List<Object>> cells)
            implements Register {
        @Override
        public Slice<Line> lines(Actor actor, RegisterQuery asked, Slice.Request page) {
            return read.of(actor, asked, page).map(row -> new Line(cells.apply(row), null, null, false));
        }
    }

    private interface Read<T> {
        Slice<T> of(Actor actor, Register.RegisterQuery asked, Slice.Request page);
    }

    Register agencyResults() {
        return new Book<>(
                "agency-results",
                "代办结果登记",
                List.of("交付时间", "村（社区）", "单号", "服务", "委托人", "办什么", "结果", "签收", "代办员", "提出时间"),
                this::results,
                r -> List.of(
                        r.handedOverAt(),
                        r.place(),
                        r.number(),
                        r.kindName(),
                        r.maskedName(),
                        r.what(),
                        r.result(),
                        r.signed() ? "已签" : "",
                        r.agentName() == null ? "" : r.agentName(),
                        r.askedAt()));
    }

    Register homeVisits() {
        return new Book<>(
                "home-visits",
                "上门服务登记",
                List.of("上门时间", "村（社区）", "单号", "服务对象", "办什么", "地点", "照片", "上门人", "现在"),
                this::visits,
                v -> List.of(
                        v.at(),
                        v.village(),
                        v.number(),
                        v.maskedName(),
                        v.what(),
                        v.place() == null ? "" : v.place().replaceAll("\\d", "*"),
                        v.photographed() ? "有" : "",
                        v.agentName(),
                        v.statusName()));
    }

    @Configuration
    static class Books {
        @Bean
        @Order(3)
        Register agencyResultRegister(AgentRegisters registers) {
            return registers.agencyResults();
        }

        @Bean
        @Order(4)
        Register homeVisitRegister(AgentRegisters registers) {
            return registers.homeVisits();
        }
    }
}
