/** 人员配备: whether each place has as many people as it must, and how they look on the plates. */
@NullMarked
package onewindow.organisation.staffing;

import org.jspecify.annotations.NullMarked;
