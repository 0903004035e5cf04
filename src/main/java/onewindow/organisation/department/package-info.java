/** Departments that answer for items, by level. */
@NullMarked
@NamedInterface("department")
package onewindow.organisation.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
