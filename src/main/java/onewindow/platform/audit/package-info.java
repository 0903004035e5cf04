/** The audit trail: who did what, sealed in a chain that shows when a row was changed. */
@NullMarked
package onewindow.platform.audit;

import org.jspecify.annotations.NullMarked;
