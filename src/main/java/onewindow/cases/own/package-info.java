/** What one member of the staff keeps for himself: windows half filled in, and phrases. */
@NullMarked
package onewindow.cases.own;

import org.jspecify.annotations.NullMarked;
