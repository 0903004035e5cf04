package onewindow.reception.waiting;

import org.jspecify.annotations.Nullable;

/**
 * One hour to come in which the hall is open, with the windows that are open now.
 *
 * @param people how many are likely to come in the whole of it
 * @param wait50 half of them wait no longer, in minutes; null where nobody is there to wait, or no window is open
 */
public record HourAhead(
        int hour,
        int people,
        @Nullable Integer wait50,
        @Nullable Integer wait90) {}
