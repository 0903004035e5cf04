/** 收件: how a case begins, online or at a window, and how its materials come in. */
@NullMarked
@NamedInterface("intake")
package onewindow.cases.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
