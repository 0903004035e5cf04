/** 补办: a result that was lost or damaged is given out once more. */
@NullMarked
package onewindow.cases.reissue;

import org.jspecify.annotations.NullMarked;
