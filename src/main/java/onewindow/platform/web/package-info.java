/** TODO */
@NullMarked
package onewindow.platform.web;

import org.jspecify.annotations.NullMarked;
