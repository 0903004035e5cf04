/** 窗口评价: one rating for one visit to a window, of one's own accord. */
@NullMarked
package onewindow.feedback.visit;

import org.jspecify.annotations.NullMarked;
