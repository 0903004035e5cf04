/** TODO */
@NullMarked
package onewindow.catalogue.guide;

import org.jspecify.annotations.NullMarked;
