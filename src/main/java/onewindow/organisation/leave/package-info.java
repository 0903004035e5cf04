/** 请假、调休、外出、调班: asked by staff, decided by the director, who is shown whom it leaves. */
@NullMarked
package onewindow.organisation.leave;

import org.jspecify.annotations.NullMarked;
