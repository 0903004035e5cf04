/** TODO */
@NullMarked
package onewindow.organisation.department;

import org.jspecify.annotations.NullMarked;
