package onewindow.feedback.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A rating of a visit, as it is listed: the window, and never who came. */
record VisitRating(
        UUID ticketId,
        String ticketNumber,
        LocalDate day,
        UUID siteId,
        int windowNumber,
        int grade,
        List<String> tags,
        Door door,
        Instant at) {

    /** From where it was given. */
    enum Door {
        TABLET("窗口评价器"),
        PHONE("手机扫码");

        final String chinese;

        Door(String chinese) {
            this.chinese = chinese;
        }
    }
}
