/** 督办: supervision orders from the issue to the end. */
@NullMarked
package onewindow.oversight.supervision;

import org.jspecify.annotations.NullMarked;
