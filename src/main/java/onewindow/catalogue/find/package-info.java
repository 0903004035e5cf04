/** How an item is found by what people type, and the lists of the portal and the hall. */
@NullMarked
package onewindow.catalogue.find;

import org.jspecify.annotations.NullMarked;
