/** 告知: listens to what happens to cases and tells the people they are about. Nobody calls it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "identity::*",
            "organisation",
            "organisation::*",
            "cases",
            "cases::*",
            "fees",
            "agents",
            "reception",
            "oversight"
        })
package onewindow.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
