/** The service guide of an item, its card and pictures. */
@NullMarked
package onewindow.catalogue.guide;

import org.jspecify.annotations.NullMarked;
