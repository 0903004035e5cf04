/** The second factor of staff. */
@NullMarked
package onewindow.identity.factor;

import org.jspecify.annotations.NullMarked;
