/** 监察看板: how many lights are on where, and what counts against a unit. */
@NullMarked
package onewindow.oversight.board;

import org.jspecify.annotations.NullMarked;
