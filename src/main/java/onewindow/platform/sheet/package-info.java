/** TODO */
@NullMarked
package onewindow.platform.sheet;

import org.jspecify.annotations.NullMarked;
