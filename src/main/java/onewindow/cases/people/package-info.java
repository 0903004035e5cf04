/** Who may see and do what with a case, who answers for it, and who stands for whom. */
@NullMarked
@NamedInterface("people")
package onewindow.cases.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
