/** TODO */
@NullMarked
package onewindow.identity.claim;

import org.jspecify.annotations.NullMarked;
