/** TODO */
@NullMarked
package onewindow.identity.session;

import org.jspecify.annotations.NullMarked;
