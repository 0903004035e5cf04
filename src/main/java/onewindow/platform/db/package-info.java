/** TODO */
@NullMarked
package onewindow.platform.db;

import org.jspecify.annotations.NullMarked;
