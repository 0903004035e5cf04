package onewindow.cases.act;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.Cases;
import onewindow.cases.Step;
import onewindow.cases.act.CaseSteps.ActCall;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verbs of a case: reads it, asks whether this may be done, works out what it becomes, and writes it once. */
@Component
class CaseActs implements Cases {
    private final CaseTable table;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final CaseMoves moves;
    private final CaseWriter writer;
    private final ActCheck check;
    private final CaseSurroundings around;

    CaseActs(
            CaseTable table,
            CaseAccess access,
            CaseSteps steps,
            CaseMoves moves,
            CaseWriter writer,
            ActCheck check,
            CaseSurroundings around) {
        this.table = table;
        this.access = access;
        this.steps = steps;
        this.moves = moves;
        this.writer = writer;
        this.check = check;
        this.around = around;
    }

    @Override
    public CaseFile get(Actor actor, UUID id) {
        return seen(actor, id, null, "");
    }

    @Override
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

    @Override
    public CaseFile act(Actor actor, UUID id, CaseAction action, ActRequest request) {
        return act(actor, id, action, request, around.now());
    }

    @Override
    public CaseFile act(Actor actor, UUID id, CaseAction action, ActRequest request, Instant at) {
        CaseFile file = seen(actor, id, action, request.key());
        return done(new ActCall(actor, file, action, request, null, at, null));
    }

    @Override
    public CaseFile actInBulk(Actor actor, UUID id, CaseAction action, ActRequest request, UUID run) {
        CaseFile file = seen(actor, id, action, request.key());
        return done(new ActCall(actor, file, action, request, null, around.now(), run));
    }

    @Override
    public int carryOut(Actor actor, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(actor, id, action, request.key());
        if (file.repeated()) {
            return file.version();
        }
        write(new ActCall(actor, file, action, request, null, around.now(), null));
        return file.version() + 1;
    }

    @Override
    public CaseFile begin(CaseFile.Opening opening, byte[] form) {
        table.open(opening, form, around.now());
        return table.find(opening.id()).orElseThrow();
    }

    @Override
    public Optional<CaseFile> registeredAs(UUID staffId, String key) {
        return table.registeredAs(staffId, key).flatMap(table::find);
    }

    @Override
    public CaseFile register(Actor actor, CaseFile file, String key, @Nullable String note) {
        Role post = file.channel().onBehalf() && actor.has(Role.AGENT) ? Role.AGENT : Role.WINDOW_CLERK;
        ActRequest request = ActRequest.plain(file.version(), key, note);
        Authority intake = new Authority.Intake(post);
        return done(new ActCall(actor, file, CaseAction.REGISTER, request, intake, around.now(), null));
    }

    @Override
    public CaseFile askReissue(Actor actor, CaseFile file, String key, @Nullable String reason) {
        ActRequest request = ActRequest.plain(file.version(), key, reason);
        return done(new ActCall(actor, file, CaseAction.ASK_REISSUE, request, null, around.now(), null));
    }

    @Override
    public CaseFile actOnBehalf(Actor agent, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(agent, id, action, request.key());
        Authority mandate = access.actsFor(agent, file)
                ? new Authority.Mandate(Role.AGENT)
                : CaseAccess.tookIn(agent, file) ? new Authority.Mandate(Role.WINDOW_CLERK) : null;
        return done(new ActCall(agent, file, action, request, mandate, around.now(), null));
    }

    @Override
    public String preview(Actor actor, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(actor, id, action, "");
        Step step = steps.of(new ActCall(actor, file, action, request, null, around.now(), null));
        return writer.preview(step, moves.of(step));
    }

    private CaseFile done(ActCall asked) {
        if (asked.file().repeated()) {
            return asked.file();
        }
        write(asked);
        return table.find(asked.file().id()).orElseThrow();
    }

    /** Does the act or, when it was done meanwhile under the same key, leaves it at that. */
    private void write(ActCall asked) {
        Step step = steps.of(asked);
        CaseMove move = moves.of(step);
        check.passable(step.file(), move.after());
        if (!writer.write(asked.actor(), step, move)) {
            CaseFile now = table.find(
                            step.file().id(), step.action(), step.request().key())
                    .orElseThrow();
            if (!now.repeated()) {
                throw check.moved(now);
            }
        }
    }
}
