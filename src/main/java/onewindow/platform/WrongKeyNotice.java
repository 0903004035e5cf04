package onewindow.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start with the wrong key says so in one sentence instead of a stack trace, and stops. */
final class WrongKeyNotice extends AbstractFailureAnalyzer<KeyConfiguration.WrongKey> {
    @Override
    protected FailureAnalysis analyze(Throwable root, KeyConfiguration.WrongKey cause) {
        return new FailureAnalysis(cause.getMessage(), "", cause);
    }
}
