package onewindow.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.CaseMoves.Said;
import onewindow.cases.CaseMoves.Step;
import onewindow.cases.CaseMoves.Target;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.organisation.Site;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The verbs of a case. Whatever happens to one goes through {@link #act}: read, may this person, is all there, compare
 * and set. Nothing is locked; of two who act at once one wins and the other is told who was first.
 */
@Component
public class Cases {
    /** What the holder of a mandate does in the applicant's place; who may is a matter of the mandate, not of a post. */
    private static final Set<CaseAction> ON_BEHALF =
            EnumSet.of(CaseAction.SUPPLY, CaseAction.DELIVER, CaseAction.WITHDRAW);

    private final CaseTable table;
    private final CaseAccess access;
    private final CaseMoves moves;
    private final CaseWriter writer;
    private final CaseSurroundings around;
    private final CaseGates gates;

    Cases(
            CaseTable table,
            CaseAccess access,
            CaseMoves moves,
            CaseWriter writer,
            CaseSurroundings around,
            CaseGates gates) {
        this.table = table;
        this.access = access;
        this.moves = moves;
        this.writer = writer;
        this.around = around;
        this.gates = gates;
    }

    /** A case this person may see; otherwise there is none, and the attempt is on record. */
    public CaseFile get(Actor actor, UUID id) {
        return seen(actor, id, null, "");
    }

    /** Cases this person may see, without their ledgers; one that may not be seen is as none, and on record. */
    public List<CaseFile> all(Actor actor, Collection<UUID> ids) {
        Map<UUID, CaseFile> found = new HashMap<>();
        table.all(ids).forEach(file -> found.put(file.id(), file));
        for (UUID id : ids) {
            CaseFile file = found.get(id);
            if (file == null) {
                throw Problem.notFound("这个办件");
            }
            if (!access.mayRead(actor, file)) {
                throw around.audit().hidden(actor, "这个办件", "CASE", id, "批量办理");
            }
        }
        return ids.stream().map(found::get).toList();
    }

    private CaseFile seen(Actor actor, UUID id, @Nullable CaseAction action, String key) {
        CaseFile file = table.find(id, action, key).orElseThrow(() -> Problem.notFound("这个办件"));
        if (!access.mayRead(actor, file)) {
            throw around.audit().hidden(actor, "这个办件", "CASE", id, action == null ? "查看办件" : action.chinese());
        }
        return file;
    }

    public CaseFile act(Actor actor, UUID id, CaseAction action, ActRequest request) {
        return act(actor, id, action, request, around.now());
    }

    /** One of many done at once: an act like any other, and its event says so. */
    public CaseFile actInBulk(Actor actor, UUID id, CaseAction action, ActRequest request, UUID run) {
        CaseFile file = seen(actor, id, action, request.key());
        return file.repeated()
                ? file
                : write(actor, step(actor, file, action, request, around.now()).inBulk(run));
    }

    /** @param at when it happened; the demo county has a past */
    public CaseFile act(Actor actor, UUID id, CaseAction action, ActRequest request, Instant at) {
        CaseFile file = seen(actor, id, action, request.key());
        if (file.repeated()) {
            return file;
        }
        Step step = step(actor, file, action, request, at);
        return write(actor, step);
    }

    /** The same act for whoever does not look at the case afterwards. Returns the version it has now. */
    public int carryOut(Actor actor, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(actor, id, action, request.key());
        if (file.repeated()) {
            return file.version();
        }
        written(actor, step(actor, file, action, request, around.now()));
        return file.version() + 1;
    }

    CaseFile write(Actor actor, Step step) {
        written(actor, step);
        return table.find(step.file().id()).orElseThrow();
    }

    /** Does the step or, when it was done meanwhile under the same key, leaves it at that. */
    private void written(Actor actor, Step step) {
        CaseMove move = moves.of(step);
        gates.passable(step.file(), move.after());
        if (!writer.write(actor, step, move)) {
            CaseFile now = table.find(
                            step.file().id(), step.action(), step.request().key())
                    .orElseThrow();
            if (!now.repeated()) {
                throw writer.moved(now);
            }
        }
    }

    /** Everything an act is made of, once it is clear that it may be done. */
    Step step(Actor actor, CaseFile file, CaseAction action, ActRequest request, Instant at) {
        if (request.version() != file.version() || !action.leadsFrom(file.status())) {
            throw writer.moved(file);
        }
        String whyNot = CaseAccess.whyNot(actor, file, action);
        if (whyNot != null) {
            around.audit().refused(actor, action.name(), "CASE", file.id(), whyNot);
            throw Problem.notAllowed(whyNot);
        }
        gates.check(actor, file, action);
        ActNeeds.check(file, action, request, around.calendars().current(), moves.date(at));
        ActNeeds.checkSigned(actor, action, request);
        return stepOf(actor, file, action, request, at);
    }

    private Step stepOf(Actor actor, CaseFile file, CaseAction action, ActRequest request, Instant at) {
        ItemVersion item = around.item(file);
        Target target = around.people().target(file, action, request);
        Site site = around.people()
                .site(target == null ? file.siteId() : target.place().siteId());
        CaseMove.Doer doer = around.people().doer(actor, file, action);
        return new Step(file, action, request, doer, at, item, site, target, gates.said(file, item, action, request));
    }

    /** Writes down a case as it is begun; the caller's transaction goes on with it. */
    public CaseFile begin(CaseFile.Opening opening, byte[] form) {
        table.open(opening, form, around.now());
        return table.find(opening.id()).orElseThrow();
    }

    /** What this person registered under that key, if they did. */
    public Optional<CaseFile> registeredAs(UUID staffId, String key) {
        return table.registeredAs(staffId, key).flatMap(table::find);
    }

    /**
     * The first step of a case taken down at a window, or by an agent at the applicant's home; joins the transaction that
     * wrote it down.
     *
     * @param note on whose behalf, when it is not the applicant who stands there
     */
    public CaseFile register(
            Actor actor, CaseFile file, ItemVersion item, Site site, String key, @Nullable String note) {
        ActRequest request = ActRequest.plain(file.version(), key, note);
        Role post = file.channel().onBehalf() && actor.has(Role.AGENT) ? Role.AGENT : Role.WINDOW_CLERK;
        CaseMove.Doer doer = around.people().staff(actor, post);
        return begin(
                actor,
                new Step(file, CaseAction.REGISTER, request, doer, around.now(), item, site, null, Said.NOTHING));
    }

    /** The first step of a case that replaces a lost result; joins the transaction that wrote it down. */
    public CaseFile askReissue(Actor actor, CaseFile file, String key, @Nullable String reason) {
        CaseAction act = CaseAction.ASK_REISSUE;
        ActRequest request = ActRequest.plain(file.version(), key, reason);
        Instant now = around.now();
        ActNeeds.check(file, act, request, around.calendars().current(), moves.date(now));
        CaseMove.Doer doer = around.people().doer(actor, file, act);
        Site site = around.people().site(file.siteId());
        return begin(actor, new Step(file, act, request, doer, now, around.item(file), site, null, Said.NOTHING));
    }

    private CaseFile begin(Actor actor, Step step) {
        writer.writeWithin(actor, step, moves.of(step));
        return table.find(step.file().id()).orElseThrow();
    }

    /**
     * 补正, 送达 and 撤回 by the agent who acts for the applicant, or taken down by the window that took the case in; joins the
     * transaction in which the mandate it rests on is held. What is already done is left at that.
     */
    public CaseFile actOnBehalf(Actor agent, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(agent, id, action, request.key());
        if (file.repeated() || !action.leadsFrom(file.status())) {
            return file;
        }
        boolean acts = access.actsFor(agent, file);
        if (!ON_BEHALF.contains(action) || !(acts || CaseAccess.tookIn(agent, file))) {
            around.audit().refused(agent, action.name(), "CASE", id, "没有这件的委托");
            throw Problem.notAllowed("这件不是您代办的，不能由您办理。");
        }
        gates.check(agent, file, action);
        Instant now = around.now();
        ActNeeds.check(file, action, request, around.calendars().current(), moves.date(now));
        CaseMove.Doer doer = around.people().staff(agent, acts ? Role.AGENT : Role.WINDOW_CLERK);
        Site site = around.people().site(file.siteId());
        Step step = new Step(file, action, request, doer, now, around.item(file), site, null, Said.NOTHING);
        writer.writeWithin(agent, step, moves.of(step));
        return table.find(id).orElseThrow();
    }

    /** The document the act would make, without doing it. */
    public String preview(Actor actor, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(actor, id, action, "");
        Step step = step(actor, file, action, request, around.now());
        return writer.preview(step, moves.of(step));
    }
}
