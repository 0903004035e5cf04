/** TODO */
@NullMarked
package onewindow.identity.audit;

import org.jspecify.annotations.NullMarked;
