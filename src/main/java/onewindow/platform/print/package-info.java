/** Paper: PDF from pages, fonts, QR codes. */
@NullMarked
package onewindow.platform.print;

import org.jspecify.annotations.NullMarked;
