/** 大厅: its windows and queues, tickets, calling, what the screens show and how long people wait. */
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
            "cases::*"
        })
package onewindow.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
