/** TODO */
@NullMarked
package onewindow.platform.key;

import org.jspecify.annotations.NullMarked;
