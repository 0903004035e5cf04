/** TODO */
@NullMarked
package onewindow.organisation.staff;

import org.jspecify.annotations.NullMarked;
