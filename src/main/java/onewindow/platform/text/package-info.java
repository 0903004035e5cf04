/** What people type, tidied in one place for every door: numbers, telephone numbers, names, words to look for. */
@NullMarked
package onewindow.platform.text;

import org.jspecify.annotations.NullMarked;
