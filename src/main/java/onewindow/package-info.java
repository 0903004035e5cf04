/** 一窗 OneWindow. The rooms, bottom to top, and what each is for, stand in {@code README.md}. */
@NullMarked
package onewindow;

import org.jspecify.annotations.NullMarked;
