/** Members of staff, their posts, and who serves at a counter. */
@NullMarked
@NamedInterface("staff")
package onewindow.organisation.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
