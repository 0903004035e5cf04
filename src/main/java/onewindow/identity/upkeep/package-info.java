/** TODO */
@NullMarked
package onewindow.identity.upkeep;

import org.jspecify.annotations.NullMarked;
