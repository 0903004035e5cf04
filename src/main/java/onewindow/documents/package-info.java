/** 文书: template, number, digest, store, verify. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "identity::*", "organisation", "organisation::*"})
package onewindow.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
