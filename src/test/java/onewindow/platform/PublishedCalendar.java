package onewindow.platform;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import onewindow.platform.time.CalendarYear;
import onewindow.platform.time.WorkCalendar;
import tools.jackson.databind.json.JsonMapper;

/** The calendar of some years as published, for tests without a database. */
public final class PublishedCalendar {
    private PublishedCalendar() {}

    public static WorkCalendar of(int... years) {
        Set<Integer> known = new TreeSet<>();
        Map<LocalDate, WorkCalendar.Special> special = new HashMap<>();
        for (int year : years) {
            known.add(year);
            special.putAll(file(year).checked().special());
        }
        return new WorkCalendar(known, special);
    }

    private static CalendarYear file(int year) {
        try (InputStream in = WorkCalendar.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return JsonMapper.shared().readValue(in, CalendarYear.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
