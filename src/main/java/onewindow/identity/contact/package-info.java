/** TODO */
@NullMarked
package onewindow.identity.contact;

import org.jspecify.annotations.NullMarked;
