/** 材料交接: who has the paper of each case now. */
@NullMarked
package onewindow.agents.custody;

import org.jspecify.annotations.NullMarked;
