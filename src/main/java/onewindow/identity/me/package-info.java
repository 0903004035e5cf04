/** The pages of whoever is signed in: sign-in, one's own contact, for whom one acts. */
@NullMarked
package onewindow.identity.me;

import org.jspecify.annotations.NullMarked;
