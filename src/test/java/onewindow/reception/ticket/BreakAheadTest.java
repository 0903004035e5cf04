package onewindow.reception.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import onewindow.organisation.site.OpeningHours.Span;
import org.junit.jupiter.api.Test;

/** Whether today will do: said when the ticket is taken, and not at closing. */
class BreakAheadTest {
    private static final List<Span> TODAY = List.of(
            new Span(LocalTime.of(8, 30), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 30), LocalTime.of(17, 30)));

    private static LocalDateTime at(int hour, int minute) {
        return LocalDateTime.of(2026, 11, 30, hour, minute);
    }

    @Test
    void who_is_reached_in_time_is_told_nothing() {
        assertThat(TicketViews.breakAhead(TODAY, at(9, 0), 40)).isNull();
        assertThat(TicketViews.breakAhead(TODAY, at(11, 30), 30)).isNull();
    }

    @Test
    void noon_and_closing_are_said_when_the_wait_may_reach_them() {
        assertThat(TicketViews.breakAhead(TODAY, at(11, 30), 31)).contains("12:00 到 13:30 休息");
        assertThat(TicketViews.breakAhead(TODAY, at(17, 10), 30)).contains("17:30 下班");
        assertThat(TicketViews.breakAhead(TODAY, at(22, 0), 5)).contains("不上班");
        assertThat(TicketViews.breakAhead(List.of(), at(9, 0), 5)).contains("不上班");
    }
}
