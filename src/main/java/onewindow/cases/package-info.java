/** 办件: an application from the draft to the delivered result; who may do what, and by when. */
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
            "documents"
        })
package onewindow.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
