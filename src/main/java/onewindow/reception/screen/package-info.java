/** What hall screens show, the moment it happens. */
@NullMarked
package onewindow.reception.screen;

import org.jspecify.annotations.NullMarked;
