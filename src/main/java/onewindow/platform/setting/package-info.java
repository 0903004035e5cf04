/** What an administrator sets while the program runs. */
@NullMarked
package onewindow.platform.setting;

import org.jspecify.annotations.NullMarked;
