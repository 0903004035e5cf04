/** TODO */
@NullMarked
package onewindow.identity.account;

import org.jspecify.annotations.NullMarked;
