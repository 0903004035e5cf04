/** 收费: what an item costs, collected at one window, receipted, waived or given back by two persons, settled by the day. */
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
package onewindow.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
