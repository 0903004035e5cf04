/** 组织机构: the regions, the sites that serve them, the departments behind the windows and the people at them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "identity::*"})
package onewindow.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
