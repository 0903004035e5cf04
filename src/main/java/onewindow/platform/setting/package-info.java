/** TODO */
@NullMarked
package onewindow.platform.setting;

import org.jspecify.annotations.NullMarked;
