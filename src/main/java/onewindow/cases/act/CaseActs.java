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
import onewindow.cases.Cases;
import onewindow.cases.act.CaseSteps.ActCall;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verbs of a case, for all who call them: reads it, for those who may, and sends the act through the pipeline. */
@Component
class CaseActs implements Cases {
    private final CaseTable table;
    private final CaseAccess access;
    private final ActPipeline pipeline;
    private final CaseSurroundings around;

    CaseActs(CaseTable table, CaseAccess access, ActPipeline pipeline, CaseSurroundings around) {
        this.table = table;
        this.access = access;
        this.pipeline = pipeline;
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
        return pipeline.done(new ActCall(actor, file, action, request, null, at, null));
    }

    @Override
    public CaseFile actInBulk(Actor actor, UUID id, CaseAction action, ActRequest request, UUID run) {
        CaseFile file = seen(actor, id, action, request.key());
        return pipeline.done(new ActCall(actor, file, action, request, null, around.now(), run));
    }

    @Override
    public int carryOut(Actor actor, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(actor, id, action, request.key());
        if (file.repeated()) {
            return file.version();
        }
        pipeline.write(new ActCall(actor, file, action, request, null, around.now(), null));
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
    public CaseFile register(Actor actor, CaseFile file, String key, @Nullable String note, @Nullable String again) {
        Role post = file.channel().onBehalf() && actor.has(Role.AGENT) ? Role.AGENT : Role.WINDOW_CLERK;
        ActRequest request = new ActRequest(file.version(), key, note, new ActRequest.Registration(again));
        Authority intake = new Authority.Intake(post);
        return pipeline.done(new ActCall(actor, file, CaseAction.REGISTER, request, intake, around.now(), null));
    }

    @Override
    public CaseFile askReissue(Actor actor, CaseFile file, String key, @Nullable String reason) {
        ActRequest request = ActRequest.plain(file.version(), key, reason);
        return pipeline.done(new ActCall(actor, file, CaseAction.ASK_REISSUE, request, null, around.now(), null));
    }

    @Override
    public CaseFile actOnBehalf(Actor agent, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(agent, id, action, request.key());
        Authority mandate = access.actsFor(agent, file)
                ? new Authority.Mandate(Role.AGENT)
                : CaseAccess.tookIn(agent, file) ? new Authority.Mandate(Role.WINDOW_CLERK) : null;
        return pipeline.done(new ActCall(agent, file, action, request, mandate, around.now(), null));
    }

    @Override
    public String preview(Actor actor, UUID id, CaseAction action, ActRequest request) {
        CaseFile file = seen(actor, id, action, "");
        return pipeline.preview(new ActCall(actor, file, action, request, null, around.now(), null));
    }
}
