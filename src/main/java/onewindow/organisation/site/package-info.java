/** TODO */
@NullMarked
package onewindow.organisation.site;

import org.jspecify.annotations.NullMarked;
