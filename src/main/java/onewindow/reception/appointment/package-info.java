/** 预约: bookings, the list of those who wait for a place, and how they join the one queue. */
@NullMarked
package onewindow.reception.appointment;

import org.jspecify.annotations.NullMarked;
