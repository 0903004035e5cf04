package onewindow.organisation.site;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import onewindow.organisation.site.SpecialHours.Kind;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The county's centre keeps Saturdays, noon and New Year's Day; 汤河镇 its market; one of its stations closes for a day. */
@Component
@Order(22)
class DemoOpening implements DemoData {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String COUNTY = "371312000000";
    private static final String MARKET_TOWN = "371312104000";
    private static final String CLOSED_VILLAGE = "371312104239";

    private final SpecialHoursTable table;
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    DemoOpening(SpecialHoursTable table, Db db, Ids ids, Clock clock) {
        this.table = table;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "河东区各站点的值班、圩日和暂停服务";
    }

    @Override
    public void load() {
        LocalDate today = LocalDate.now(clock);
        LocalDate newYear = MonthDay.of(1, 1).atYear(today.getYear() + 1);
        LocalDate repairs = today.plusDays(9);
        List<DayType> all = List.of(DayType.values());
        List<DayOfWeek> saturday = List.of(DayOfWeek.SATURDAY);
        Market market = new Market(Market.By.LUNAR, List.of(3, 6, 9));
        keep(COUNTY, Kind.DUTY, SINCE, null, List.of(DayType.WEEKEND), saturday, null, "9:00–11:30", "周六不打烊");
        keep(COUNTY, Kind.DUTY, newYear, newYear, List.of(DayType.HOLIDAY), List.of(), null, "9:00–11:30", "元旦值班");
        keep(MARKET_TOWN, Kind.MARKET, SINCE, null, all, List.of(), market, "7:30–11:30", "");
        keep(CLOSED_VILLAGE, Kind.CLOSURE, repairs, repairs, all, List.of(), null, "", "线路检修停电");
    }

    private void keep(
            String region,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate until,
            List<DayType> types,
            List<DayOfWeek> weekdays,
            @Nullable Market market,
            String hours,
            String note) {
        SpecialHours special =
                new SpecialHours(ids.next(), kind, from, until, types, weekdays, market, Spans.parse(hours), note);
        db.sql("select id from organisation.site where region_code = :region")
                .bind("region", region)
                .optional(java.util.UUID.class)
                .ifPresent(site -> table.insert(site, special, "演示数据", clock.instant()));
    }
}
