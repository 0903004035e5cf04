/** 协调: a case the window cannot settle goes up step by step, each with its minutes, decision and date. */
@NullMarked
package onewindow.cases.ladder;

import org.jspecify.annotations.NullMarked;
