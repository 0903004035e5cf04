package onewindow.organisation.site;

import java.time.LocalDate;

/**
 * What one day of a site comes to.
 *
 * @param lunar 正月初一
 * @param hours as on the door; empty when it is closed all day
 * @param why what of the day is out of the ordinary; empty on a day like others
 * @param certain whether the calendar of that year is published
 */
public record OpeningDay(LocalDate date, String lunar, DayType type, String hours, String why, boolean certain) {}
