/** The accounts of staff: appointments, and acts that take two administrators. */
@NullMarked
@NamedInterface("staff")
package onewindow.identity.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
