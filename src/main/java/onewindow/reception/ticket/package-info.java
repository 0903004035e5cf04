/** The life of a ticket, the queue and the calling. */
@NullMarked
package onewindow.reception.ticket;

import org.jspecify.annotations.NullMarked;
