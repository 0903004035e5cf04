/** TODO */
@NullMarked
package onewindow.organisation.region;

import org.jspecify.annotations.NullMarked;
