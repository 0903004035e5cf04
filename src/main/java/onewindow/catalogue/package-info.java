/** 事项: the service items, their guides and versions, how they are found, edited and imported. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "identity::*", "organisation", "organisation::*"})
package onewindow.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
