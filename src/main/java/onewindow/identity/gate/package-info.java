/** What every request passes before its room: who acts, from which network, past which step. */
@NullMarked
package onewindow.identity.gate;

import org.jspecify.annotations.NullMarked;
