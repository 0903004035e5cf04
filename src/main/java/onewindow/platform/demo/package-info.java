/** TODO */
@NullMarked
package onewindow.platform.demo;

import org.jspecify.annotations.NullMarked;
