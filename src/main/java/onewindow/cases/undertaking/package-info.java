/** 容缺受理、告知承诺: what may be brought later or stated instead, watched until it came true or did not. */
@NullMarked
package onewindow.cases.undertaking;

import org.jspecify.annotations.NullMarked;
