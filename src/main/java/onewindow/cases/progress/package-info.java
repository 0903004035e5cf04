/** 进度: what the applicant sees of a case. */
@NullMarked
package onewindow.cases.progress;

import org.jspecify.annotations.NullMarked;
