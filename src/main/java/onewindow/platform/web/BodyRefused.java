package onewindow.platform.web;

import java.io.IOException;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A body that is longer than it may be, or takes longer to come. */
final class BodyRefused extends IOException {
    private static final long serialVersionUID = 1;

    final transient Problem problem;

    BodyRefused(Problem problem) {
        super(problem.getMessage());
        this.problem = problem;
    }

    /** What is behind an error while a body was read, if it is this. */
    static @Nullable Problem behind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return refused.problem;
            }
        }
        return null;
    }
}
