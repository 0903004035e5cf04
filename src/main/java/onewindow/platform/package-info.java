/**
 * What every room stands on, without a business word: the database door, clock and work calendar, files, web errors,
 * encryption, the audit trail.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package onewindow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
