/** How long people wait: what they are told, what really happened. */
@NullMarked
package onewindow.reception.waiting;

import org.jspecify.annotations.NullMarked;
