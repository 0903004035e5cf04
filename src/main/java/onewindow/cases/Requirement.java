package onewindow.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What must hold for an act, by a name of its own ({@link Requirements}). */
public sealed interface Requirement {
    /** Without it there is no button. */
    record Standing(Test test) implements Requirement {}

    /** The button is there and says why it cannot be pressed. */
    record Barred(Test test) implements Requirement {}

    /** Of what comes with the act; answered field by field. */
    record OfRequest(RequestTest test) implements Requirement {}

    /** Who wants to do what to which case, and when. */
    record Question(Actor actor, @Nullable Authority authority, CaseFile file, CaseAction action, LocalDateTime now) {
        LocalDate today() {
            return now.toLocalDate();
        }
    }

    /** Null when it holds. */
    interface Test {
        @Nullable
        Objection against(Question question);
    }

    interface RequestTest {
        List<FieldError> errors(Step step);
    }

    /**
     * Why not.
     *
     * @param source the rule it follows from; null: this person may not
     */
    record Objection(String why, @Nullable String source) {
        static Objection notAllowed(String why) {
            return new Objection(why, null);
        }
    }
}
