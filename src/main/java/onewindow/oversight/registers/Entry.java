package onewindow.oversight.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call or question, as it was written down at the desk.
 *
 * @param person as they gave their name; lists show it masked
 * @param about the item, or in their own words
 * @param appointedFor when they were asked to come
 * @param followUpBy until when somebody comes back to them; null when all is said
 */
record Entry(
        UUID id,
        Book register,
        UUID siteId,
        String siteRegion,
        String siteName,
        Instant at,
        String person,
        @Nullable String maskedPhone,
        String about,
        String question,
        String answer,
        @Nullable Instant appointedFor,
        @Nullable LocalDate followUpBy,
        @Nullable Instant followedUpAt,
        @Nullable String followUp,
        @Nullable String followUpByName,
        String byName) {
    /** The registers that are written by hand. */
    enum Book {
        CALL("calls", "预约电话登记"),
        ENQUIRY("enquiries", "咨询登记");

        final String key;
        final String chinese;

        Book(String key, String chinese) {
            this.key = key;
            this.chinese = chinese;
        }
    }

    /** The same, with what is kept encrypted in clear. */
    Entry saying(String name, String asked, String answered, @Nullable String after) {
        return new Entry(
                id,
                register,
                siteId,
                siteRegion,
                siteName,
                at,
                name,
                maskedPhone,
                about,
                asked,
                answered,
                appointedFor,
                followUpBy,
                followedUpAt,
                after,
                followUpByName,
                byName);
    }

    boolean waiting() {
        return followUpBy != null && followedUpAt == null;
    }
}
