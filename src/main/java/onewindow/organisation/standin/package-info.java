/** TODO */
@NullMarked
package onewindow.organisation.standin;

import org.jspecify.annotations.NullMarked;
