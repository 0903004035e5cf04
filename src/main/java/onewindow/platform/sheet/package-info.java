/** Tables that come and go as Excel or CSV. */
@NullMarked
package onewindow.platform.sheet;

import org.jspecify.annotations.NullMarked;
