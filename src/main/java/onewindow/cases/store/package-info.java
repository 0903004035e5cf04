/** TODO */
@NullMarked
package onewindow.cases.store;

import org.jspecify.annotations.NullMarked;
