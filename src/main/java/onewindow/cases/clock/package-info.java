/** 时限: the clocks of a case, the ledger they are derived from, and the dates copied from it. */
@NullMarked
@NamedInterface("clock")
package onewindow.cases.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
