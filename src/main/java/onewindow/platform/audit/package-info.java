/** TODO */
@NullMarked
package onewindow.platform.audit;

import org.jspecify.annotations.NullMarked;
