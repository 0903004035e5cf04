package onewindow.agents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代办员名册: who goes for others in which villages. */
@Component
public class Agents {
    /** Whose posts keep the register, each for the places under them. */
    static final Role[] KEEPERS = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    private final AgentTable table;
    private final AgentCheck check;
    private final Calendars calendars;
    private final Audit audit;
    private final Ids ids;

    Agents(AgentTable table, AgentCheck check, Calendars calendars, Audit audit, Ids ids) {
        this.table = table;
        this.check = check;
        this.calendars = calendars;
        this.audit = audit;
        this.ids = ids;
    }

    /** @param staffId the member of staff this agent is; his name is then taken from there */
    record Entry(
            @Nullable UUID staffId,
            @Nullable String name,
            Agent.@Nullable Kind kind,
            @Nullable String employer,
            UUID siteId,
            String phone,
            List<String> villages,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int version) {}

    public Agent get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这位代办员"));
    }

    public Map<UUID, Agent> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.all(ids).stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    }

    /** The agent this member of staff is today, if he is one. */
    public Optional<Agent> of(Actor actor) {
        UUID staffId = actor.staffId();
        return actor.kind() != Actor.Kind.STAFF || staffId == null || !actor.has(Role.AGENT)
                ? Optional.empty()
                : table.ofStaff(staffId).filter(a -> a.inService(calendars.today()));
    }

    public Agent require(Actor actor) {
        return of(actor).orElseThrow(() -> Problem.notAllowed("您不在代办员名册里，或者已经不在岗。请中心主任先登记。"));
    }

    /** Those in service for a place, nearest first. */
    public List<Agent> serving(RegionCode region) {
        return table.serving(region, calendars.today());
    }

    @Transactional
    public Agent enter(Actor actor, Entry entry) {
        actor.require(KEEPERS);
        Agent agent = check.of(actor, ids.next(), entry);
        if (agent.staffId() != null && table.ofStaff(agent.staffId()).isPresent()) {
            throw Problem.invalid("staffId", "这位工作人员已经在代办员名册里。");
        }
        table.insert(agent);
        audit.record(actor, AgentAuditAct.AGENT_ENTERED, agent.id(), agent.name());
        return agent;
    }

    @Transactional
    public Agent change(Actor actor, UUID id, Entry entry) {
        actor.require(KEEPERS);
        Agent known = get(id);
        if (!reaches(actor, RegionCode.of(known.siteRegion()))) {
            audit.refused(actor, AgentAuditAct.AGENT_CHANGED, id, "不在权限范围内");
            throw Problem.notFound("这位代办员");
        }
        if (!table.update(check.of(actor, id, entry))) {
            throw Problem.conflict("刚才有人改过这位代办员的登记，请刷新后再改。");
        }
        audit.record(actor, AgentAuditAct.AGENT_CHANGED, id, known.name());
        return get(id);
    }

    static boolean reaches(Actor actor, RegionCode region) {
        return actor.regions(KEEPERS).stream().anyMatch(own -> own.contains(region));
    }
}
