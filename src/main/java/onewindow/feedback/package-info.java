/** 评价: what applicants say of how they were served. */
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
            "reception",
            "reception::device"
        })
package onewindow.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
