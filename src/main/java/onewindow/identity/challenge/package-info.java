/** TODO */
@NullMarked
package onewindow.identity.challenge;

import org.jspecify.annotations.NullMarked;
