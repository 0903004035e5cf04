/** TODO */
@NullMarked
package onewindow.cases.light;

import org.jspecify.annotations.NullMarked;
