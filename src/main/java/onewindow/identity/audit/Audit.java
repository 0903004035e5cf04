package onewindow.identity.audit;

import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Puts an act on record in the name of its actor. Every room calls it for every act, in the act's own transaction. */
@Component
public class Audit {
    private final AuditLog log;

    Audit(AuditLog log) {
        this.log = log;
    }

    public void record(Actor actor, AuditAct act, Object subjectId, String detail) {
        log.done(who(actor), act.on(subjectId, detail));
    }

    /** Where the act is done to another kind of thing than it mostly is. */
    public void record(Actor actor, AuditAct act, String subject, Object subjectId, String detail) {
        log.done(who(actor), act.on(subject, subjectId, detail));
    }

    /** What somebody tried and was not allowed; stays on record although the attempt is rolled back. */
    public void refused(Actor actor, AuditAct act, Object subjectId, String detail) {
        log.refused(who(actor), act.on(subjectId, detail));
    }

    public void refused(Actor actor, AuditAct act, String subject, Object subjectId, String detail) {
        log.refused(who(actor), act.on(subject, subjectId, detail));
    }

    /**
     * There is one, but it is not for this person: the attempt stays on record and the answer is as if there were none.
     *
     * @param what as the answer calls it
     */
    public Problem hidden(Actor actor, String what, String subject, Object subjectId, String tried) {
        String detail = tried.isEmpty() ? "不在权限范围内" : tried + "：不在权限范围内";
        refused(actor, IdentityAuditAct.ACCESS_REFUSED, subject, subjectId, detail);
        return Problem.notFound(what);
    }

    private static AuditLog.Who who(Actor actor) {
        return new AuditLog.Who(actor.accountId(), actor.name(), actor.kind().name(), actor.address());
    }
}
