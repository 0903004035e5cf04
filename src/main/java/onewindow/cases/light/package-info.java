/** The lights of all cases, counted once a minute for boards and badges. */
@NullMarked
@NamedInterface("light")
package onewindow.cases.light;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
