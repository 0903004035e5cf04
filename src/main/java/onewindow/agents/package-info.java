/** 帮办代办: people who act for others, on whose word, and who has the papers meanwhile. */
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
            "documents",
            "cases",
            "cases::*"
        })
package onewindow.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
