/** TODO */
@NullMarked
package onewindow.platform.command;

import org.jspecify.annotations.NullMarked;
