/** TODO */
@NullMarked
package onewindow.catalogue.edit;

import org.jspecify.annotations.NullMarked;
