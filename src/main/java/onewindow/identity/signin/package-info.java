/** How somebody proves who he is at sign-in. */
@NullMarked
package onewindow.identity.signin;

import org.jspecify.annotations.NullMarked;
