package onewindow.agents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of agents: open to everyone by place, kept by the director. */
@RestController
class AgentController {
    private final Agents agents;
    private final AgentLists lists;
    private final AgentRules rules;
    private final Regions regions;
    private final Sites sites;

    AgentController(Agents agents, AgentLists lists, AgentRules rules, Regions regions, Sites sites) {
        this.agents = agents;
        this.lists = lists;
        this.rules = rules;
        this.regions = regions;
        this.sites = sites;
    }

    /** What everybody may know of an agent. */
    record AgentCard(UUID id, String name, Agent.Kind kind, String kindName, String phone, String siteName) {}

    record AgentPlace(String code, String name) {}

    record AgentView(
            UUID id,
            @Nullable UUID staffId,
            String name,
            Agent.Kind kind,
            String kindName,
            @Nullable String employer,
            UUID siteId,
            String siteName,
            String phone,
            LocalDate since,
            @Nullable LocalDate until,
            List<AgentPlace> villages,
            int openOrders,
            int version) {}

    record AgentRequest(
            @Nullable UUID staffId,
            @Typed(As.LINE) @Nullable String name,
            Agent.@Nullable Kind kind,
            @Typed(As.LINE) @Nullable String employer,
            @NotNull(message = "请选择所在的服务场所。") UUID siteId,
            @NotBlank(message = "请填写值班电话。") @Typed(As.PHONE) String phone,
            @NotNull(message = "请选择服务的村（社区）。") List<String> villages,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int version) {
        Agents.Entry entry() {
            return new Agents.Entry(staffId, name, kind, employer, siteId, phone, villages, since, until, version);
        }
    }

    record AgentRuleRequest(
            @NotNull(message = "请填写几个工作日内接单。") Integer takeDays,
            @NotNull(message = "请填写委托最长多少天。") Integer mandateDays) {}

    @GetMapping("/api/regions/{code}/agents")
    List<AgentCard> ofPlace(@PathVariable String code) {
        List<Agent> found = agents.serving(RegionCode.of(code));
        Map<UUID, Site> places = places(found);
        return found.stream()
                .map(a -> new AgentCard(
                        a.id(),
                        a.name(),
                        a.kind(),
                        a.kind().chinese,
                        a.phone(),
                        places.containsKey(a.siteId()) ? places.get(a.siteId()).name() : ""))
                .toList();
    }

    @GetMapping("/api/desk/agents")
    Slice<AgentView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean left,
            @ParameterObject Slice.Request page) {
        actor.require(AgentScope.CENTRE);
        Slice<Agent> found = lists.list(actor.regions(AgentScope.CENTRE), q, left, page);
        return new Slice<>(views(found.items()), found.next());
    }

    @PostMapping("/api/desk/agents")
    AgentView enter(Actor actor, @Valid @RequestBody AgentRequest request) {
        return views(List.of(agents.enter(actor, request.entry()))).getFirst();
    }

    @PutMapping("/api/desk/agents/{id}")
    AgentView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody AgentRequest request) {
        return views(List.of(agents.change(actor, id, request.entry()))).getFirst();
    }

    @GetMapping("/api/desk/agent-rule")
    AgentRules.AgentRule rule(Actor actor) {
        List<RegionCode> mine = actor.requireStaff().regions(Role.values());
        return rules.of(mine.getFirst());
    }

    @PutMapping("/api/desk/agent-rule")
    AgentRules.AgentRule setRule(Actor actor, @Valid @RequestBody AgentRuleRequest request) {
        return rules.set(actor, new AgentRules.AgentRule(request.takeDays(), request.mandateDays()));
    }

    private List<AgentView> views(List<Agent> found) {
        Map<UUID, Site> places = places(found);
        Map<UUID, Integer> busy = lists.openOrders(found.stream().map(Agent::id).toList());
        Map<String, String> names = found.stream()
                .flatMap(a -> a.villages().stream())
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> regions.fullName(RegionCode.of(code))));
        return found.stream()
                .map(a -> new AgentView(
                        a.id(),
                        a.staffId(),
                        a.name(),
                        a.kind(),
                        a.kind().chinese,
                        a.employer(),
                        a.siteId(),
                        places.containsKey(a.siteId()) ? places.get(a.siteId()).name() : "",
                        a.phone(),
                        a.since(),
                        a.until(),
                        a.villages().stream()
                                .map(v -> new AgentPlace(v, names.getOrDefault(v, v)))
                                .toList(),
                        busy.getOrDefault(a.id(), 0),
                        a.version()))
                .toList();
    }

    private Map<UUID, Site> places(List<Agent> found) {
        List<UUID> ids = found.stream().map(Agent::siteId).distinct().toList();
        return ids.isEmpty() ? Map.of() : sites.all(ids);
    }
}
