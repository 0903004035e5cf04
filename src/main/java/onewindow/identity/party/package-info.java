/** Natural persons, enterprises and organisations: registration, look-up, joining two records of one. */
@NullMarked
@NamedInterface("party")
package onewindow.identity.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
