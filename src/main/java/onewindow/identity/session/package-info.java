/** Sessions: begun, kept, ended. */
@NullMarked
package onewindow.identity.session;

import org.jspecify.annotations.NullMarked;
