/** 联合办理: several departments say their opinion side by side, each by a limit of its own; the lead concludes. */
@NullMarked
package onewindow.cases.joint;

import org.jspecify.annotations.NullMarked;
