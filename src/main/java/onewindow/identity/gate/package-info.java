/** TODO */
@NullMarked
package onewindow.identity.gate;

import org.jspecify.annotations.NullMarked;
