/** TODO */
@NullMarked
package onewindow.cases.act;

import org.jspecify.annotations.NullMarked;
