package onewindow.organisation.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.platform.Problem;
import onewindow.platform.time.DayHalf;
import onewindow.platform.time.WorkCalendar;

/** 开放时间, kept as it stands on the door: {@code 周一至周五 8:30–12:00 13:30–17:30；周六 9:00–11:30}. */
public record OpeningHours(List<Section> sections) {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final String DAYS = "一二三四五六日";
    private static final Pattern SECTION =
            Pattern.compile("(每天|周[一二三四五六日](?:[至、]周?[一二三四五六日])*)((?:\\s+\\d{1,2}:\\d{2}–\\d{1,2}:\\d{2})+)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})–(\\d{1,2}):(\\d{2})");
    /** Of a site that says nothing of working days. */
    private static final OpeningHours USUAL = parse("周一至周五 8:30–12:00 13:30–17:30");

    public record Section(Set<DayOfWeek> days, List<Span> spans) {}

    public record Span(LocalTime from, LocalTime to) {}

    /** What stands on the doors of a county: few ways of saying it, read once each. */
    private static final Map<String, OpeningHours> READ = new ConcurrentHashMap<>();

    public static OpeningHours of(Site site) {
        return READ.computeIfAbsent(site.hours(), OpeningHours::parse);
    }

    public static OpeningHours parse(String text) {
        List<Section> sections = new ArrayList<>();
        for (String part : oneWay(text).split("[；;]")) {
            Matcher matcher = SECTION.matcher(part.strip());
            if (!matcher.matches()) {
                throw wrong();
            }
            sections.add(new Section(days(matcher.group(1)), spans(matcher.group(2))));
        }
        return new OpeningHours(sections);
    }

    /** Times as typed on any keyboard. */
    static String oneWay(String text) {
        return text.replaceAll("[-—~～至](?=\\d)", "–").replace('：', ':');
    }

    private static Problem wrong() {
        return Problem.invalid("hours", "开放时间请写成“周一至周五 8:30–12:00 13:30–17:30”这样，不同日子用分号隔开。");
    }

    private static Set<DayOfWeek> days(String text) {
        if (text.equals("每天")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String[] listed = text.replace("周", "").split("、");
        for (String range : listed) {
            int first = DAYS.indexOf(range.charAt(0));
            int last = DAYS.indexOf(range.charAt(range.length() - 1));
            if (last < first) {
                throw wrong();
            }
            for (int day = first; day <= last; day++) {
                days.add(DayOfWeek.of(day + 1));
            }
        }
        return days;
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text);
        while (matcher.find()) {
            Span span = new Span(time(matcher.group(1), matcher.group(2)), time(matcher.group(3), matcher.group(4)));
            boolean forward = span.from().isBefore(span.to());
            if (!forward
                    || (!spans.isEmpty() && span.from().isBefore(spans.getLast().to()))) {
                throw wrong();
            }
            spans.add(span);
        }
        return spans;
    }

    private static LocalTime time(String hour, String minute) {
        try {
            return LocalTime.parse((hour.length() == 1 ? "0" : "") + hour + ":" + minute);
        } catch (DateTimeParseException e) {
            throw wrong();
        }
    }

    /** By the week alone: no public holiday has hours of itself; a weekend day made a working day keeps those of Friday. */
    List<Span> on(LocalDate date, WorkCalendar calendar) {
        if (calendar.isHoliday(date)) {
            return List.of();
        }
        List<Span> own = of(date.getDayOfWeek());
        return own.isEmpty() && calendar.isWorkingDay(date) ? of(DayOfWeek.FRIDAY) : own;
    }

    private List<Span> of(DayOfWeek day) {
        return sections.stream()
                .filter(section -> section.days().contains(day))
                .flatMap(section -> section.spans().stream())
                .toList();
    }

    /**
     * The hours of each half of a legal working day, from the first opening to the last closing; a half in which the site
     * is closed is not there. What a site is open beyond the legal working days counts towards no limit, and a site that
     * never opens on weekdays is taken to keep the usual hours.
     */
    public Map<DayHalf, Span> halves(LocalDate date, WorkCalendar calendar) {
        Map<DayHalf, Span> halves = new EnumMap<>(DayHalf.class);
        if (calendar.isWorkingDay(date)) {
            boolean serves = WEEKDAYS.stream().anyMatch(day -> !of(day).isEmpty());
            for (Span span : (serves ? this : USUAL).on(date, calendar)) {
                if (span.from().isBefore(LocalTime.NOON)) {
                    LocalTime until = span.to().isBefore(LocalTime.NOON) ? span.to() : LocalTime.NOON;
                    halves.merge(DayHalf.MORNING, new Span(span.from(), until), OpeningHours::joined);
                }
                if (span.to().isAfter(LocalTime.NOON)) {
                    LocalTime since = span.from().isAfter(LocalTime.NOON) ? span.from() : LocalTime.NOON;
                    halves.merge(DayHalf.AFTERNOON, new Span(since, span.to()), OpeningHours::joined);
                }
            }
        }
        return halves;
    }

    private static Span joined(Span earlier, Span later) {
        return new Span(earlier.from(), later.to());
    }

    static String said(LocalTime time) {
        return time.getHour() + ":" + (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    }

    /** The one way it is written. */
    @Override
    public String toString() {
        return String.join("；", sections.stream().map(OpeningHours::said).toList());
    }

    private static String said(Section section) {
        StringBuilder text = new StringBuilder(saidDays(section.days()));
        section.spans()
                .forEach(span ->
                        text.append(' ').append(said(span.from())).append('–').append(said(span.to())));
        return text.toString();
    }

    private static String saidDays(Set<DayOfWeek> days) {
        List<DayOfWeek> ordered = days.stream().sorted().toList();
        boolean unbroken = ordered.getLast().getValue() - ordered.getFirst().getValue() == ordered.size() - 1;
        if (ordered.size() == DAYS.length()) {
            return "每天";
        }
        if (unbroken && ordered.size() > 2) {
            return said(ordered.getFirst()) + "至" + said(ordered.getLast());
        }
        return String.join("、", ordered.stream().map(OpeningHours::said).toList());
    }

    static String said(DayOfWeek day) {
        return "周" + DAYS.charAt(day.getValue() - 1);
    }
}
