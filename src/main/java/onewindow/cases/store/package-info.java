/** What is kept of a case: its row, its events, its form sealed, its materials. */
@NullMarked
package onewindow.cases.store;

import org.jspecify.annotations.NullMarked;
