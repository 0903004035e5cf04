/** The parts one acts in: oneself, a company, a parent or child. */
@NullMarked
@NamedInterface("part")
package onewindow.identity.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
