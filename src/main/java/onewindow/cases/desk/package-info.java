/** 工作台: the lists and the page staff work from. */
@NullMarked
package onewindow.cases.desk;

import org.jspecify.annotations.NullMarked;
