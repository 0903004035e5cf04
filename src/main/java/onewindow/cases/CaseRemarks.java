package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said at the acts and is needed again later. */
public record CaseRemarks(
        @Nullable Supplement supplement,
        @Nullable Grounds refusal,
        @Nullable Recommendation recommendation,
        @Nullable Grounds denial,
        @Nullable Suspension suspension,
        @Nullable Extension extension,
        @Nullable Publicity publicity,
        @Nullable Grounds termination,
        @Nullable Before before,
        @Nullable String reissue) {
    public static final CaseRemarks NONE = new CaseRemarks(null, null, null, null, null, null, null, null, null, null);

    /** 一次性告知: all that was asked for. */
    public record Supplement(List<String> asked, @Nullable String note, LocalDate byDate) {}

    /**
     * How everything stood when more was asked for; what stands the same has not come.
     *
     * @param asked how each material asked for by name stood, by its key; an application form is put right in {@code all}
     * @param all how form and materials stood together, for what was asked in words of one's own
     */
    public record Before(Map<String, String> asked, String all) {}

    /** Reasons, and where to turn against them. */
    public record Grounds(List<String> reasons, String remedies) {}

    /** The handler's opinion, the first signature. */
    public record Recommendation(boolean approve, @Nullable String opinion, String byName, Instant at) {}

    /** A procedure the law does not count, and how many working days it will take (行政许可法第四十五条). */
    public record Suspension(String procedure, int days) {}

    /** The one extension: asked for, and granted or not. */
    public record Extension(int days, List<String> reasons, boolean granted) {}

    /** On the board from the first to the last day, both in calendar days. */
    public record Publicity(LocalDate from, LocalDate until) {}

    /** The law allows one extension. */
    public boolean extended() {
        return extension != null && extension.granted();
    }

    static @Nullable List<String> reasons(@Nullable Grounds grounds) {
        return grounds == null ? null : grounds.reasons();
    }

    @Nullable
    List<String> extensionReasons() {
        return extension == null ? null : extension.reasons();
    }

    CaseRemarks supplement(Supplement said) {
        return new CaseRemarks(
                said, refusal, recommendation, denial, suspension, extension, publicity, termination, before, reissue);
    }

    CaseRemarks refusal(Grounds said) {
        return new CaseRemarks(
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

    CaseRemarks recommendation(Recommendation said) {
        return new CaseRemarks(
                supplement, refusal, said, denial, suspension, extension, publicity, termination, before, reissue);
    }

    CaseRemarks denial(Grounds said) {
        return new CaseRemarks(
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

    CaseRemarks suspension(Suspension said) {
        return new CaseRemarks(
                supplement, refusal, recommendation, denial, said, extension, publicity, termination, before, reissue);
    }

    CaseRemarks extension(@Nullable Extension said) {
        return new CaseRemarks(
                supplement, refusal, recommendation, denial, suspension, said, publicity, termination, before, reissue);
    }

    CaseRemarks publicity(Publicity said) {
        return new CaseRemarks(
                supplement, refusal, recommendation, denial, suspension, extension, said, termination, before, reissue);
    }

    CaseRemarks termination(Grounds said) {
        return new CaseRemarks(
                supplement, refusal, recommendation, denial, suspension, extension, publicity, said, before, reissue);
    }

    /** How it stood when more was asked for. */
    CaseRemarks before(@Nullable Before stood) {
        return new CaseRemarks(
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
    CaseRemarks reissue(@Nullable String said) {
        return new CaseRemarks(
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
