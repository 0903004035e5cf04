package onewindow.oversight.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseSummary;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.DueView;
import onewindow.cases.clock.Light;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Sites;
import onewindow.oversight.rules.Rules;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order as its page and the lists show it. An answer that is due carries the lights cases carry. */
@Component
class SupervisionPage {
    private final SupervisionTable table;
    private final CaseFiles cases;
    private final Sites sites;
    private final Calendars calendars;
    private final Rules rules;

    SupervisionPage(SupervisionTable table, CaseFiles cases, Sites sites, Calendars calendars, Rules rules) {
        this.table = table;
        this.cases = cases;
        this.sites = sites;
        this.calendars = calendars;
        this.rules = rules;
    }

    record SupervisionRow(
            UUID id,
            String number,
            SupervisionStatus status,
            String statusName,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable String itemName,
            String unitRegion,
            String unitName,
            @Nullable String staffName,
            String content,
            @Nullable DueView due,
            String issuerName,
            String issuerPost,
            Instant issuedAt) {}

    record SupervisionEventView(
            SupervisionAction act,
            String actName,
            Instant at,
            String byName,
            String byPost,
            @Nullable String text) {}

    record SupervisionActView(SupervisionAction act, String name, boolean needsText) {}

    record SupervisionView(
            SupervisionRow order,
            int version,
            int days,
            List<SupervisionActView> acts,
            List<SupervisionEventView> events) {}

    List<SupervisionRow> rows(List<SupervisionOrder> orders) {
        Map<UUID, CaseSummary> about = cases(orders);
        Map<String, String> units = units(orders);
        Light.Today today = today();
        WorkCalendar calendar = calendars.current();
        return orders.stream()
                .map(o -> {
                    CaseSummary about1 = o.caseId() == null ? null : about.get(o.caseId());
                    boolean running = o.status() == SupervisionStatus.ISSUED;
                    return new SupervisionRow(
                            o.id(),
                            o.number(),
                            o.status(),
                            o.status().chinese,
                            o.caseId(),
                            about1 == null ? null : about1.number(),
                            about1 == null ? null : about1.itemName(),
                            o.unitRegion(),
                            units.getOrDefault(o.unitRegion(), o.unitRegion()),
                            o.staffName(),
                            o.content(),
                            running ? DueView.of(new DueDay(o.dueOn(), false, false), null, calendar, today) : null,
                            o.issuerName(),
                            o.issuerPost(),
                            o.issuedAt());
                })
                .toList();
    }

    SupervisionView of(Actor actor, SupervisionOrder order) {
        List<SupervisionActView> acts = SupervisionAction.from(order.status()).stream()
                .filter(action -> SupervisionAccess.whyNot(actor, order, action) == null)
                .map(action -> new SupervisionActView(action, action.chinese, action.needsText))
                .toList();
        List<SupervisionEventView> events = table.events(order.id()).stream()
                .map(e -> new SupervisionEventView(e.act(), e.act().chinese, e.at(), e.byName(), e.byPost(), e.text()))
                .toList();
        return new SupervisionView(rows(List.of(order)).getFirst(), order.version(), order.days(), acts, events);
    }

    private Map<UUID, CaseSummary> cases(List<SupervisionOrder> orders) {
        Collection<UUID> ids = orders.stream()
                .map(SupervisionOrder::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : cases.summaries(ids).stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
    }

    private Map<String, String> units(List<SupervisionOrder> orders) {
        return orders.stream()
                .map(SupervisionOrder::unitRegion)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> sites.at(RegionCode.of(code))
                                .map(site -> site.name())
                                .orElse(code)));
    }

    private Light.Today today() {
        return Light.Today.of(calendars.now(), calendars.current(), rules.lights());
    }
}
