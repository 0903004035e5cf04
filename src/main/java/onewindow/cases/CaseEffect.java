package onewindow.cases;

import onewindow.identity.Actor;

/** What else an act sets going, in its transaction: a hand-over on record, departments asked, a charge made. */
public interface CaseEffect {
    void after(Actor actor, Step step, CaseMove move);
}
