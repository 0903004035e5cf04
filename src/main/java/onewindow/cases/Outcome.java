package onewindow.cases;

/** One thing a case becomes by an act. */
public interface Outcome {
    /** @param now what it has become so far, its new state among it */
    CaseState of(CaseState now, Step step);
}
