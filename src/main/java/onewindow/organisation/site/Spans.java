package onewindow.organisation.site;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.Problem;

/** Spans of one day, in their order and none touching another. */
final class Spans {
    private static final String ONE = "\\d{1,2}:\\d{2}–\\d{1,2}:\\d{2}";

    private Spans() {}

    /** 9:00–11:30 14:00–16:00; nothing is none. */
    static List<Span> parse(String typed) {
        String text = OpeningHours.oneWay(typed).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches(ONE + "(\\s+" + ONE + ")*")) {
            throw Problem.invalid("hours", "时间请写成“9:00–11:30 14:00–16:00”这样，中间用空格分开。");
        }
        return OpeningHours.spans(text);
    }

    static List<Span> plus(List<Span> some, List<Span> more) {
        List<Span> sorted = new ArrayList<>(some);
        sorted.addAll(more);
        sorted.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            if (joined.isEmpty() || joined.getLast().to().isBefore(span.from())) {
                joined.add(span);
            } else if (span.to().isAfter(joined.getLast().to())) {
                joined.add(new Span(joined.removeLast().from(), span.to()));
            }
        }
        return joined;
    }

    static List<Span> minus(List<Span> spans, Span taken) {
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            if (span.from().isBefore(taken.from())) {
                left.add(new Span(span.from(), earlier(span.to(), taken.from())));
            }
            if (span.to().isAfter(taken.to())) {
                left.add(new Span(later(span.from(), taken.to()), span.to()));
            }
        }
        return left;
    }

    static boolean cover(List<Span> spans, LocalTime time) {
        return spans.stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    static String said(List<Span> spans) {
        return spans.stream()
                .map(span -> OpeningHours.said(span.from()) + "–" + OpeningHours.said(span.to()))
                .collect(Collectors.joining(" "));
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }
}
