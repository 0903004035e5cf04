/** The clock, the work calendar by the published notices, and days in words. */
@NullMarked
package onewindow.platform.time;

import org.jspecify.annotations.NullMarked;
