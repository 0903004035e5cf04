/** TODO */
@NullMarked
package onewindow.identity.me;

import org.jspecify.annotations.NullMarked;
