/** TODO */
@NullMarked
package onewindow.identity.signin;

import org.jspecify.annotations.NullMarked;
