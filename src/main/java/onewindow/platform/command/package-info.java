/** What the county's IT people run beside the program: rotate the keys, verify the audit trail. */
@NullMarked
package onewindow.platform.command;

import org.jspecify.annotations.NullMarked;
