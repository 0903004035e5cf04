/** The machines of a hall. */
@NullMarked
package onewindow.reception.device;

import org.jspecify.annotations.NullMarked;
