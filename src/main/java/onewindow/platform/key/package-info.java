/** Encryption: the keys, their versions and rotation, and the columns that are sealed with them. */
@NullMarked
package onewindow.platform.key;

import org.jspecify.annotations.NullMarked;
