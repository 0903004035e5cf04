/** TODO */
@NullMarked
package onewindow.identity.staff;

import org.jspecify.annotations.NullMarked;
