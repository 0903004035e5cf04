/** TODO */
@NullMarked
package onewindow.identity.factor;

import org.jspecify.annotations.NullMarked;
