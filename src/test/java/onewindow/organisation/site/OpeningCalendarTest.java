package onewindow.organisation.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningCalendar.Opening;
import onewindow.organisation.site.SpecialHours.Kind;
import onewindow.platform.time.CalendarYear;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five sites through the year 2026 as it was published. What each moment comes to was worked out apart from the program, by
 * the notice and a printed table of lunar months.
 */
class OpeningCalendarTest {
    private static final WorkCalendar YEAR = published();
    private static final String USUAL = "周一至周五 8:30–12:00 13:30–17:30";
    private static final List<DayType> ALL = List.of(DayType.values());
    private static final List<DayType> HOLIDAYS = List.of(DayType.HOLIDAY);
    private static final List<DayType> WORKING = List.of(DayType.WORKING_DAY);

    private static final SpecialHours SATURDAYS = new SpecialHours(
            UUID.randomUUID(),
            Kind.DUTY,
            LocalDate.of(2026, 1, 1),
            null,
            List.of(DayType.WEEKEND),
            List.of(DayOfWeek.SATURDAY),
            null,
            Spans.parse("9:00–11:30"),
            "");
    private static final SpecialHours BY_THE_MOON = market(Market.By.LUNAR, List.of(9, 3, 6), ALL, "7:00–13:00");

    private static final Map<String, OpeningCalendar> SITES = Map.of(
            "village",
            site(USUAL),
            "county",
            site(
                    USUAL,
                    SATURDAYS,
                    hours(Kind.EXTENDED, "2026-03-02", "2026-03-31", WORKING, "12:00–13:30", ""),
                    hours(Kind.DUTY, "2026-02-19", "2026-02-20", HOLIDAYS, "9:00–11:30", "春节值班"),
                    hours(Kind.DUTY, "2026-10-01", "2026-10-07", HOLIDAYS, "9:00–15:00", ""),
                    hours(Kind.CLOSURE, "2026-07-06", "2026-07-08", ALL, "", "大厅装修"),
                    hours(Kind.CLOSURE, "2026-07-10", "2026-07-10", ALL, "10:00–11:00", "停电")),
            "town",
            site(USUAL, BY_THE_MOON, hours(Kind.CLOSURE, "2026-02-17", "2026-02-19", ALL, "", "春节休市")),
            "solar",
            site(
                    "周一至周五 9:00–12:00",
                    market(
                            Market.By.SOLAR,
                            List.of(1, 6),
                            List.of(DayType.WORKING_DAY, DayType.WEEKEND),
                            "8:00–10:00")),
            "saturday",
            site("周一至周五 8:30–17:30；周六 9:00–11:30"));

    private static WorkCalendar published() {
        try (InputStream file = OpeningCalendarTest.class.getResourceAsStream("/calendar/2026.json")) {
            CalendarYear year = JsonMapper.builder().build().readValue(file, CalendarYear.class);
            Map<LocalDate, WorkCalendar.Special> special = Objects.requireNonNull(year.days()).stream()
                    .collect(Collectors.toMap(
                            CalendarYear.Day::date, day -> new WorkCalendar.Special(day.name(), day.isOffDay())));
            return new WorkCalendar(Set.of(2026), special);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OpeningCalendar site(String weekly, SpecialHours... special) {
        return new OpeningCalendar(OpeningHours.parse(weekly), List.of(special), YEAR);
    }

    private static SpecialHours hours(
            Kind kind, String from, String until, List<DayType> types, String hours, String note) {
        return new SpecialHours(
                UUID.randomUUID(),
                kind,
                LocalDate.parse(from),
                LocalDate.parse(until),
                types,
                List.of(),
                null,
                Spans.parse(hours),
                note);
    }

    private static SpecialHours market(Market.By by, List<Integer> digits, List<DayType> types, String hours) {
        return new SpecialHours(
                UUID.randomUUID(),
                Kind.MARKET,
                LocalDate.of(2026, 1, 1),
                null,
                types,
                List.of(),
                new Market(by, digits),
                Spans.parse(hours),
                "");
    }

    private static OpeningCalendar named(String site) {
        return Objects.requireNonNull(SITES.get(site), site);
    }

    private static @Nullable String opens(OpeningCalendar calendar, String at) {
        LocalDateTime now = LocalDateTime.parse(at);
        return calendar.nextOpening(now)
                .map(next -> next.said(now.toLocalDate()))
                .orElse(null);
    }

    @ParameterizedTest(name = "{0} {1} {4}")
    @CsvFileSource(resources = "/opening/moments-2026.csv", numLinesToSkip = 1)
    void open_now_and_when_next(String site, LocalDateTime at, boolean open, LocalDateTime next, String what) {
        OpeningCalendar calendar = named(site);
        assertThat(calendar.openAt(at)).as(what).isEqualTo(open);
        assertThat(calendar.nextOpening(at).map(Opening::at)).as(what).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "county", "town", "solar", "saturday"})
    void the_next_opening_is_the_first_minute_that_is_open_after_one_that_is_not(String site) {
        OpeningCalendar calendar = named(site);
        LocalDateTime end = LocalDate.of(2027, 1, 15).atStartOfDay();
        @Nullable LocalDateTime next = null;
        for (LocalDateTime at = end; at.getYear() >= 2026; at = at.minusMinutes(1)) {
            boolean open = calendar.openAt(at);
            if (at.getMinute() % 15 == 14 && next != null) {
                assertThat(calendar.nextOpening(at).map(Opening::at)).contains(next);
                assertThat(calendar.closedBecause(at) == null).as("%s", at).isEqualTo(open);
                assertThat(calendar.closesAt(at).isPresent()).isEqualTo(open);
            }
            next = open && !calendar.openAt(at.minusMinutes(1)) ? at : next;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:00, 今天 8:30",
        "2026-11-23T12:30, 今天 13:30",
        "2026-11-23T18:00, 明天 8:30",
        "2026-11-21T09:00, 后天 8:30",
        "2026-11-20T18:00, 11月23日（周一） 8:30",
        "2026-09-30T18:00, 10月8日（周四） 8:30",
    })
    void it_says_when_it_opens_next(String at, String said) {
        assertThat(opens(named("village"), at)).isEqualTo(said);
    }

    @Test
    void beyond_the_published_years_the_next_opening_is_provisional() {
        assertThat(opens(named("village"), "2026-12-31T18:00")).isEqualTo("2027年1月4日（周一） 8:30（暂定）");
        assertThat(named("village").day(LocalDate.of(2027, 1, 1)).certain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "village, 2026-10-01T10:00, 国庆节放假",
        "village, 2026-11-21T10:00, 周六不开门",
        "village, 2026-11-23T08:00, 还没到开门时间",
        "village, 2026-11-23T12:30, 中间休息",
        "village, 2026-11-23T18:00, 今天已经下班",
        "county, 2026-07-07T10:00, 暂停服务：大厅装修",
        "county, 2026-07-10T10:30, 暂停服务 10:00–11:00：停电",
        "county, 2026-07-10T12:30, 中间休息",
        "town, 2026-02-19T08:00, 暂停服务：春节休市",
        "town, 2026-02-18T08:00, 春节放假",
    })
    void it_says_why_it_is_closed(String site, String at, String why) {
        assertThat(named(site).closedBecause(LocalDateTime.parse(at))).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "county, 2026-10-01, 9:00–15:00, 国庆节放假；值班 9:00–15:00",
        "county, 2026-02-19, 9:00–11:30, 春节放假；值班 9:00–11:30（春节值班）",
        "county, 2026-03-02, 8:30–17:30, 延时服务 12:00–13:30",
        "county, 2026-07-10, 8:30–10:00 11:00–12:00 13:30–17:30, 暂停服务 10:00–11:00：停电",
        "county, 2026-07-06, '', 暂停服务：大厅装修",
        "town, 2026-02-16, 7:00–13:00, 春节放假；圩日（集日） 7:00–13:00",
        "town, 2026-02-19, '', 暂停服务：春节休市",
        "village, 2026-10-10, 8:30–12:00 13:30–17:30, 国庆节调休上班",
        "village, 2026-11-23, 8:30–12:00 13:30–17:30, ''",
    })
    void a_day_says_what_it_comes_to_and_why(String site, LocalDate date, String hours, String why) {
        OpeningDay day = named(site).day(date);
        assertThat(day.hours()).isEqualTo(hours);
        assertThat(day.why()).isEqualTo(why);
    }

    @Test
    void what_stands_on_the_door_is_said_as_a_neighbour_would() {
        LocalDate today = LocalDate.of(2026, 7, 1);
        assertThat(named("county").alsoOpen(today, 14)).containsExactly("周六值班 9:00–11:30");
        assertThat(named("county").closures(today, 14))
                .containsExactly("7月6日（周一）至7月8日（周三）暂停服务：大厅装修", "7月10日（周五）暂停服务 10:00–11:00：停电");
        assertThat(named("county").closures(LocalDate.of(2026, 7, 11), 14)).isEmpty();
        assertThat(named("town").alsoOpen(today, 14)).containsExactly("农历逢三、六、九圩日（集日） 7:00–13:00");
    }

    @Test
    void who_is_closed_for_good_opens_never() {
        OpeningCalendar shut = site(USUAL, hours(Kind.CLOSURE, "2026-01-01", "2029-12-31", ALL, "", "撤并"));
        assertThat(shut.nextOpening(LocalDateTime.parse("2026-06-01T09:00"))).isEmpty();
    }

    @Test
    void what_is_open_beyond_working_days_counts_towards_no_limit() {
        OpeningCalendar county = named("county");
        assertThat(county.on(LocalDate.of(2026, 10, 1))).isNotEmpty();
        assertThat(county.weekly().halves(LocalDate.of(2026, 10, 1), YEAR)).isEmpty();
        assertThat(county.on(LocalDate.of(2026, 7, 6))).isEmpty();
        assertThat(county.weekly().halves(LocalDate.of(2026, 7, 6), YEAR)).hasSize(2);
    }
}
