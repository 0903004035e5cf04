package onewindow.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A second program on the same data folder says so in one sentence instead of a stack trace, and stops. */
final class DataFolderInUse extends AbstractFailureAnalyzer<DataFolder.InUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolder.InUse cause) {
        return new FailureAnalysis(cause.getMessage(), "", cause);
    }
}
