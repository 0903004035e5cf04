package onewindow.oversight.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import onewindow.organisation.Register;
import onewindow.platform.time.WorkCalendar;

/** How the moments of a register are written. */
enum Wording {
    /** As one says it: 11月26日（周四）09:05. */
    SCREEN("HH:mm"),
    /** With the year, for it is kept: 2026年11月26日 09:05. */
    PAPER("yyyy年M月d日 HH:mm"),
    /** So that it sorts: 2026-11-26 09:05. */
    EXCEL("yyyy-MM-dd HH:mm");

    private final DateTimeFormatter format;

    Wording(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern);
    }

    List<String> cells(Register.Line line, Clock clock) {
        return line.cells().stream()
                .map(cell -> cell instanceof Instant at ? moment(at, clock) : cell.toString())
                .toList();
    }

    String moment(Instant at, Clock clock) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        String day = this == SCREEN ? WorkCalendar.said(local.toLocalDate(), LocalDate.now(clock)) : "";
        return day + format.format(local);
    }
}
