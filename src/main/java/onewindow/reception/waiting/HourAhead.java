package onewindow.reception.waiting;

/**
 * One hour to come, with the windows that are open now.
 *
 * @param people how many are likely to come in the whole of it
 * @param wait50 half of them wait no longer, in minutes
 */
public record HourAhead(int hour, int people, int wait50, int wait90) {}
