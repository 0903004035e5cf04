package onewindow.platform.setting;

import java.util.List;
import java.util.function.UnaryOperator;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * 通道: a way into or out of this installation that a county sets up for itself: text messages, e-mail, the identity
 * provider, TLS. Each room contributes its own; one page shows, changes and tries them all.
 */
public interface Channel {
    String key();

    String name();

    /** What it is for, in one sentence. */
    String purpose();

    /** Whether the county wants it at all. */
    boolean isChosen();

    List<Setting> settings();

    /** What still stands in its way, each in one sentence; none when it can be used. */
    List<String> missing();

    /** What is wrong with these values, as they would be after a change. */
    default List<Problem.FieldError> faults(UnaryOperator<String> value) {
        return List.of();
    }

    /** What a trial needs to be told; none when nothing. */
    default TrialNeeds trialNeeds() {
        return TrialNeeds.NOTHING;
    }

    Trial attempt(String to);

    enum TrialNeeds {
        NOTHING,
        PHONE,
        MAIL
    }

    /**
     * @param said how it went, for the administrator
     * @param goTo the address at which the trial goes on, in the administrator's own browser
     */
    record Trial(boolean good, String said, @Nullable String goTo) {
        public static Trial good(String said) {
            return new Trial(true, said, null);
        }

        public static Trial bad(String said) {
            return new Trial(false, said, null);
        }
    }
}
