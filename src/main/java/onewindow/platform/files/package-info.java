/** TODO */
@NullMarked
package onewindow.platform.files;

import org.jspecify.annotations.NullMarked;
