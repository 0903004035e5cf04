/** TODO */
@NullMarked
package onewindow.platform.print;

import org.jspecify.annotations.NullMarked;
