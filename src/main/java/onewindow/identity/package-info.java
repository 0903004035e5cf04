/** 身份: who someone is, how they sign in, what they may see and do. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package onewindow.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
