/** TODO */
@NullMarked
package onewindow.platform.time;

import org.jspecify.annotations.NullMarked;
