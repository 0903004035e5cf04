package onewindow.agents.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentEvents.Subject;
import onewindow.agents.Agents;
import onewindow.agents.PrincipalTellings;
import onewindow.cases.CaseSummary;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done with a mandate, on record and told to its principal. */
@Component
public class MandateHistory {
    private final Agents agents;
    private final PrincipalTellings tellings;
    private final AgentEvents events;
    private final Audit audit;
    private final Clock clock;

    MandateHistory(Agents agents, PrincipalTellings tellings, AgentEvents events, Audit audit, Clock clock) {
        this.agents = agents;
        this.tellings = tellings;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** The holder in the words used to the principal. */
    String called(Mandate mandate) {
        UUID agentId = mandate.agentId();
        return agentId == null
                ? mandate.relation() + mandate.holder()
                : "代办员" + agents.get(agentId).name();
    }

    boolean used(Mandate mandate, String act, String key) {
        return events.repeated(mandate.id(), act, key);
    }

    /** Everything done with it, oldest first. */
    List<AgentEvents.Line> of(Mandate mandate) {
        return events.of(mandate.id());
    }

    void tell(Mandate mandate, Doer doer, String act, Extras extras, String title, String text, Instant at) {
        append(mandate, doer, act, act + at, extras, title, text, at);
    }

    /** An agent did this to a case under it; told and on record once for each key. */
    public void usedByAgent(Actor agent, Mandate mandate, String act, String did, CaseSummary file, String key) {
        if (!used(mandate, act, key)) {
            use(new Doer(agent, agent.name(), "代办员"), mandate, act, new Done(did, file.itemName(), file.number()), key);
        }
    }

    /** What was done to a case under it. */
    record Done(String did, String itemName, @Nullable String number) {}

    void usedAtWindow(Actor clerk, Mandate mandate, String act, Done done, String key) {
        use(new Doer(clerk, clerk.name(), "窗口人员"), mandate, act, done, key);
    }

    private void use(Doer doer, Mandate mandate, String act, Done done, String key) {
        String what = "“" + done.itemName() + "”（" + done.number() + "）";
        String text =
                called(mandate) + "凭您的委托书" + mandate.number() + "，替您" + done.did() + "：" + what + "。不是您的意思，请马上到窗口撤销委托。";
        Extras extras = new Extras(done.did() + "：" + done.itemName() + " " + done.number(), null, null);
        append(mandate, doer, act, key, extras, "有人凭委托书替您办事", text, clock.instant());
        audit.record(doer.actor(), AgentAuditAct.MANDATE_USED, mandate.id(), done.did() + " " + done.number());
    }

    private void append(
            Mandate mandate, Doer doer, String act, String key, Extras extras, String title, String text, Instant at) {
        events.append(
                new AgentEvents.AgentEvent(
                        Subject.MANDATE,
                        mandate.id(),
                        act,
                        null,
                        mandate.state(LocalDate.now(clock)).name(),
                        at,
                        key),
                doer,
                extras,
                tellings.to(mandate.principalId(), mandate.regionCode(), listed(act), title, text));
    }

    /** Who writes a mandate down or confirms it is speaking with the principal. */
    private static boolean listed(String act) {
        return !act.equals("GIVE") && !act.equals("CONFIRM");
    }
}
