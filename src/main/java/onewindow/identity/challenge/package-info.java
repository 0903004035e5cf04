/** Codes to a phone, the small question to a machine, and how often somebody may try. */
@NullMarked
@NamedInterface("challenge")
package onewindow.identity.challenge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
