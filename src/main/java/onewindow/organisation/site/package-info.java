/** Service centres and stations: where they are and when they are open. */
@NullMarked
@NamedInterface("site")
package onewindow.organisation.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
