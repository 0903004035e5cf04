/** 批量办理: one act done to many cases, each on its own, going on by itself. */
@NullMarked
package onewindow.cases.bulk;

import org.jspecify.annotations.NullMarked;
