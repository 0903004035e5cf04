/** TODO */
@NullMarked
package onewindow.cases.people;

import org.jspecify.annotations.NullMarked;
