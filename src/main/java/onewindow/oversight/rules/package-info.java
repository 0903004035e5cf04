/** 监察规则: when a light turns, and who is warned of it. */
@NullMarked
package onewindow.oversight.rules;

import org.jspecify.annotations.NullMarked;
