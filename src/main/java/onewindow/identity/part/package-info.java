/** TODO */
@NullMarked
package onewindow.identity.part;

import org.jspecify.annotations.NullMarked;
