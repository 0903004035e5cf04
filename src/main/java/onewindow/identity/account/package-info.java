/** Accounts: who can sign in, the grants and passwords they have. */
@NullMarked
@NamedInterface("account")
package onewindow.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
