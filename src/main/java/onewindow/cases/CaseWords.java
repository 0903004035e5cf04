package onewindow.cases;

import onewindow.cases.CaseFile.Extension;
import onewindow.cases.CaseFile.Grounds;
import onewindow.cases.CaseFile.Publicity;
import onewindow.cases.CaseFile.Recommendation;
import onewindow.cases.CaseFile.Supplement;
import onewindow.cases.CaseFile.Suspension;
import org.jspecify.annotations.Nullable;

/** What was said at the acts and is needed again later. */
public record CaseWords(
        @Nullable Supplement supplement,
        @Nullable Grounds refusal,
        @Nullable Recommendation recommendation,
        @Nullable Grounds denial,
        @Nullable Suspension suspension,
        @Nullable Extension extension,
        @Nullable Publicity publicity,
        @Nullable Grounds termination,
        Supplements.@Nullable Before before,
        @Nullable String reissue) {
    public static final CaseWords NONE = new CaseWords(null, null, null, null, null, null, null, null, null, null);

    CaseWords supplement(Supplement said) {
        return new CaseWords(
                said, refusal, recommendation, denial, suspension, extension, publicity, termination, before, reissue);
    }

    CaseWords refusal(Grounds said) {
        return new CaseWords(
                supplement,
                said,
                recommendation,
                denial,
                suspension,
                extension,
                publicity,
                termination,
                before,
                reissue);
    }

    CaseWords recommendation(Recommendation said) {
        return new CaseWords(
                supplement, refusal, said, denial, suspension, extension, publicity, termination, before, reissue);
    }

    CaseWords denial(Grounds said) {
        return new CaseWords(
                supplement,
                refusal,
                recommendation,
                said,
                suspension,
                extension,
                publicity,
                termination,
                before,
                reissue);
    }

    CaseWords suspension(Suspension said) {
        return new CaseWords(
                supplement, refusal, recommendation, denial, said, extension, publicity, termination, before, reissue);
    }

    CaseWords extension(@Nullable Extension said) {
        return new CaseWords(
                supplement, refusal, recommendation, denial, suspension, said, publicity, termination, before, reissue);
    }

    CaseWords publicity(Publicity said) {
        return new CaseWords(
                supplement, refusal, recommendation, denial, suspension, extension, said, termination, before, reissue);
    }

    CaseWords termination(Grounds said) {
        return new CaseWords(
                supplement, refusal, recommendation, denial, suspension, extension, publicity, said, before, reissue);
    }

    /** How it stood when more was asked for. */
    CaseWords before(Supplements.Before stood) {
        return new CaseWords(
                supplement,
                refusal,
                recommendation,
                denial,
                suspension,
                extension,
                publicity,
                termination,
                stood,
                reissue);
    }

    /** Why the result is asked for once more. */
    CaseWords reissue(@Nullable String said) {
        return new CaseWords(
                supplement,
                refusal,
                recommendation,
                denial,
                suspension,
                extension,
                publicity,
                termination,
                before,
                said);
    }
}
