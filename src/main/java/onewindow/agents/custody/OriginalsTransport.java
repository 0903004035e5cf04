package onewindow.agents.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.custody.OriginalPlaces.PaperNow;
import onewindow.agents.custody.OriginalsTable.Holder;
import onewindow.agents.custody.OriginalsTable.Passing;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Originals in an agent's bag: from the old person's hands to the window, and the result back the same way. */
@Component
public class OriginalsTransport {
    private static final String AGENT = "代办员";

    private final OriginalsTable table;
    private final OriginalPlaces places;
    private final Sites sites;
    private final Audit audit;
    private final Clock clock;
    private final Db db;

    OriginalsTransport(OriginalsTable table, OriginalPlaces places, Sites sites, Audit audit, Clock clock, Db db) {
        this.table = table;
        this.places = places;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
        this.db = db;
    }

    /** The applicant gave the originals to the agent; they are not at the window yet. */
    public void takenAlong(Actor agent, UUID caseId, String agentName) {
        pass(agent, caseId, OriginalKind.MATERIALS, "申请人", inBagOf(agentName), "代办员收到原件");
    }

    /** What the agent brought in is signed for at the window that takes the case. */
    @Transactional
    public void handedIn(Actor actor, UUID caseId) {
        PaperNow now = carried(caseId, OriginalKind.MATERIALS);
        Site here = home(actor, now);
        Holder window = Holder.site(here.id(), here.regionCode().value(), here.name());
        pass(actor, caseId, OriginalKind.MATERIALS, now.holderName(), window, "窗口签收代办员交来的原件");
        audit.record(actor, AgentAuditAct.PAPER_SIGNED, caseId, OriginalKind.MATERIALS.chinese);
    }

    /** The result is given to the agent to be carried to the door. */
    @Transactional
    public void givenToAgent(Actor actor, UUID caseId) {
        PaperNow now = places.of(caseId, OriginalKind.RESULT)
                .filter(p -> p.at(p.homeSite()))
                .orElseThrow(() -> Problem.conflict("结果原件现在不在受理窗口，不能交给代办员。"));
        home(actor, now);
        String agent = db.sql("""
                        select a.name from agents.order_case c
                        join agents.agent_order o on o.id = c.order_id
                        join agents.agent a on a.id = o.agent_id
                        where c.case_id = :case and o.status = 'IN_PROGRESS'""")
                .bind("case", caseId)
                .optional(String.class)
                .orElseThrow(() -> Problem.rule("这件没有代办员在办，结果应由申请人来领。", "代办服务：凭委托领取结果"));
        pass(actor, caseId, OriginalKind.RESULT, now.holderName(), inBagOf(agent), "交代办员上门送达");
        audit.record(actor, AgentAuditAct.PAPER_SIGNED, caseId, "交代办员" + agent);
    }

    /** The window gives originals back before there is a result, for instance when the applicant withdraws. */
    @Transactional
    void givenBack(Actor actor, UUID caseId, OriginalKind kind) {
        actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR);
        UUID here = actor.siteId();
        PaperNow now = places.of(caseId, kind)
                .filter(p -> here != null && p.at(here))
                .orElseThrow(() -> Problem.conflict("这份原件现在不在本处，不能交还。"));
        pass(actor, caseId, kind, now.holderName(), Holder.APPLICANT, "窗口交还申请人");
        audit.record(actor, AgentAuditAct.PAPER_RETURNED, caseId, kind.chinese);
    }

    /** The principal signed for the result: whatever the agent carried is now with him. */
    public void handedOver(Actor agent, UUID caseId) {
        places.of(caseId).stream()
                .filter(p -> p.holder().equals("COURIER") && p.holderName().startsWith(AGENT))
                .forEach(p -> pass(agent, caseId, p.kind(), p.holderName(), Holder.APPLICANT, "送达时交还"));
    }

    private PaperNow carried(UUID caseId, OriginalKind kind) {
        return places.of(caseId, kind)
                .filter(p -> p.holder().equals("COURIER") && p.holderName().startsWith(AGENT))
                .orElseThrow(() -> Problem.conflict("这份原件不在代办员手上，可能已经签收过了。"));
    }

    private Site home(Actor actor, PaperNow now) {
        actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR);
        if (!now.homeSite().equals(actor.siteId())) {
            throw Problem.notAllowed("应由受理这件的窗口办理。");
        }
        return sites.get(now.homeSite());
    }

    private static Holder inBagOf(String agentName) {
        return Holder.courier(AGENT + agentName);
    }

    private void pass(Actor by, UUID caseId, OriginalKind kind, String from, Holder to, String note) {
        Instant now = clock.instant();
        table.pass(by, new Passing(caseId, kind, from, to, now, null, note));
    }
}
