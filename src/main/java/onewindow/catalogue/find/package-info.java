/** TODO */
@NullMarked
package onewindow.catalogue.find;

import org.jspecify.annotations.NullMarked;
