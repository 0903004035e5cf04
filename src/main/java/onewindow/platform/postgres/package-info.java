/** TODO */
@NullMarked
package onewindow.platform.postgres;

import org.jspecify.annotations.NullMarked;
