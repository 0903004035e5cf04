/** TODO */
@NullMarked
package onewindow.identity.party;

import org.jspecify.annotations.NullMarked;
