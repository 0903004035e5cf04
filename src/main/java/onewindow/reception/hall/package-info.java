/** The windows and queues of a hall, and who has which window open. */
@NullMarked
package onewindow.reception.hall;

import org.jspecify.annotations.NullMarked;
