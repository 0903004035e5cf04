/** 监督: lights and warnings, supervision orders, the registers. It reads across the rooms below; they do not know it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "identity::*",
            "organisation",
            "organisation::*",
            "catalogue",
            "catalogue::*",
            "cases",
            "cases::*",
            "reception",
            "feedback"
        })
package onewindow.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
