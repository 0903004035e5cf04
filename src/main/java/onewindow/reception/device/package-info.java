/** The machines of a hall. */
@NullMarked
@NamedInterface("device")
package onewindow.reception.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
