/**
 * The database server: one's own that comes with the program, or one that is given; roles, settings, write-ahead
 * log.
 */
@NullMarked
package onewindow.platform.postgres;

import org.jspecify.annotations.NullMarked;
