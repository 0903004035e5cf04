/** Absences, and who stands in: A and B of a post. */
@NullMarked
package onewindow.organisation.standin;

import org.jspecify.annotations.NullMarked;
