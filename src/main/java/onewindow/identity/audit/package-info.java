/** The audit trail as rooms write it and auditors read it. */
@NullMarked
@NamedInterface("audit")
package onewindow.identity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
