/** Full backups and the archive behind them, restoring to a moment, and the checking of what was restored. */
@NullMarked
package onewindow.platform.backup;

import org.jspecify.annotations.NullMarked;
