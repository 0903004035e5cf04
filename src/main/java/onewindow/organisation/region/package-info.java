/** Counties, towns and villages, and how they are loaded. */
@NullMarked
@NamedInterface("region")
package onewindow.organisation.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
