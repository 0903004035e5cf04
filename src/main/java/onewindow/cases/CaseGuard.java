package onewindow.cases;

import java.util.List;
import onewindow.identity.Actor;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an act beyond the case itself: an opinion still awaited, a fee not paid. */
public interface CaseGuard {
    /** Why the act must wait, as a sentence; null when nothing is in its way. */
    @Nullable
    String whyNot(Actor actor, CaseFile file, CaseAction action);

    /** The same, part by part, where it can be said so; each names its place on the page. */
    default List<FieldError> faults(CaseFile file, CaseAction action) {
        return List.of();
    }

    /** What the act rests on, to be kept with its words; null when there is nothing to say of it. */
    default @Nullable String cites(CaseFile file, CaseAction action) {
        return null;
    }
}
