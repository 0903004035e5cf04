package onewindow.reception.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.PublishedCalendar;

/** What must hold of every slot, whatever the hours of the site and the rules of its queue are. */
class SlotGridTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<OpeningCalendar> sites() {
        return Arbitraries.of(
                        "周一至周五 8:30–12:00 13:30–17:30",
                        "周一、周二、周四、周五 8:30–12:00 13:30–17:30；周三 8:30–12:00；周六 9:00–11:30",
                        "每天 9:00–17:00",
                        "周二、周四 9:00–11:30")
                .map(hours -> new OpeningCalendar(OpeningHours.parse(hours), List.of(), PublishedCalendar.of(2026)));
    }

    private static SlotRules rules(int minutes, int places, int walkIn) {
        return new SlotRules(new UUID(0, 1), true, minutes, places, walkIn, 7, 60, 2, 30, 10);
    }

    @Property(tries = 300)
    void every_service_begins_and_ends_while_the_doors_are_open(
            @ForAll @From("sites") OpeningCalendar site,
            @ForAll @IntRange(min = 0, max = 360) int day,
            @ForAll @IntRange(min = 5, max = 120) int minutes,
            @ForAll @IntRange(min = 1, max = 240) int service) {
        SlotRules rules = rules(minutes, 4, 30);
        List<LocalDateTime> starts = new SlotGrid(site, rules).starts(FIRST.plusDays(day), service);
        assertThat(starts)
                .allMatch(start -> SlotGrid.covers(site, start, service))
                .allMatch(start -> site.openAt(start))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void of_every_slot_a_share_is_left_to_who_comes_without(
            @ForAll @IntRange(min = 1, max = 99) int places, @ForAll @IntRange(min = 10, max = 90) int walkIn) {
        int bookable = rules(15, places, walkIn).bookable();
        assertThat(bookable).isLessThan(places);
        assertThat((places - bookable) * 100).isGreaterThanOrEqualTo(places * walkIn);
    }

    @Property(tries = 100)
    void on_a_day_that_is_closed_there_are_no_slots(
            @ForAll @From("sites") OpeningCalendar site, @ForAll @IntRange(min = 0, max = 360) int day) {
        LocalDate date = FIRST.plusDays(day);
        boolean none = new SlotGrid(site, rules(15, 4, 30)).starts(date, 15).isEmpty();
        assertThat(none).isEqualTo(site.on(date).isEmpty());
    }
}
