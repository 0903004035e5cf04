package onewindow.fees;

import onewindow.cases.Doer;
import onewindow.fees.FeeEvents.Happened;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import org.springframework.stereotype.Component;

/** What was done about money, on record twice: in the history the payer reads, and in the audit. */
@Component
class FeeRecord {
    private final FeeEvents events;
    private final Audit audit;

    FeeRecord(FeeEvents events, Audit audit) {
        this.events = events;
        this.audit = audit;
    }

    /** @param of the charge or the case in words */
    void write(Actor actor, Doer doer, Happened happened, String of) {
        events.append(happened, doer);
        String detail = of + " " + Money.text(happened.amount()) + " 元";
        audit.record(actor, happened.act(), happened.caseId(), detail);
    }
}
