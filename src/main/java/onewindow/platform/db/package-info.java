/** The one door to the database: statements, conditions, rows read into records. */
@NullMarked
package onewindow.platform.db;

import org.jspecify.annotations.NullMarked;
