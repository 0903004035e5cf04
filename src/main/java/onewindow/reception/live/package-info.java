/** The hall as its director sees it now, and the windows that ask for help. */
@NullMarked
package onewindow.reception.live;

import org.jspecify.annotations.NullMarked;
