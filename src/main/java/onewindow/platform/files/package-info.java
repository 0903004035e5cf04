/** Uploaded files: their kinds proved by their content, stored in encrypted chunks. */
@NullMarked
package onewindow.platform.files;

import org.jspecify.annotations.NullMarked;
