package onewindow.oversight.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.oversight.StaffNotices;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 督办 (V3): issued, answered, returned or accepted; every step is on record and told to whom it concerns. */
@Component
public class SupervisionOrders {
    private final SupervisionTable table;
    private final SupervisionDrafts drafts;
    private final Supervised supervised;
    private final StaffNotices notices;
    private final Audit audit;
    private final Calendars calendars;

    SupervisionOrders(
            SupervisionTable table,
            SupervisionDrafts drafts,
            Supervised supervised,
            StaffNotices notices,
            Audit audit,
            Calendars calendars) {
        this.table = table;
        this.drafts = drafts;
        this.supervised = supervised;
        this.notices = notices;
        this.audit = audit;
        this.calendars = calendars;
    }

    SupervisionOrder get(Actor actor, UUID id) {
        return table.find(id)
                .filter(order -> SupervisionAccess.mayRead(actor, order))
                .orElseThrow(() -> Problem.notFound("这份督办单"));
    }

    /** Pressed twice, it is issued once. */
    @Transactional
    public SupervisionOrder issue(Actor actor, SupervisionDrafts.Draft draft) {
        SupervisionOrder already = table.issuedAs(actor.staffId(), draft.key()).orElse(null);
        if (already != null) {
            return already;
        }
        SupervisionOrder order = drafts.checked(actor, draft, drafts.dueAfter(draft.days()));
        table.insert(order, draft.key(), step(actor, SupervisionAction.ISSUE, order.content(), order.dueOn()));
        audit.record(actor, SupervisionAction.ISSUE, order.id(), order.number());
        tell(SupervisionAction.ISSUE, order, order.content(), 0);
        return order;
    }

    /** @param version of the order as it was read */
    record Act(
            SupervisionAction action,
            int version,
            @Nullable String text,
            @Nullable Integer days) {}

    @Transactional
    public SupervisionOrder act(Actor actor, UUID id, Act act) {
        SupervisionOrder order = get(actor, id);
        String why = SupervisionAccess.whyNot(actor, order, act.action());
        if (order.version() != act.version()) {
            throw moved(order);
        }
        if (why != null) {
            audit.refused(actor, act.action(), id, why);
            throw act.action().from.contains(order.status()) ? Problem.notAllowed(why) : Problem.conflict(why);
        }
        String text = SupervisionDrafts.text(act.text(), act.action().needsText, "text");
        LocalDate due = act.action() == SupervisionAction.RETURN
                ? drafts.dueAfter(SupervisionDrafts.days(act.days()))
                : order.dueOn();
        move(order, step(actor, act.action(), text, due));
        audit.record(actor, act.action(), id, order.number());
        tell(act.action(), order, Objects.requireNonNullElse(text, ""), order.version() + 1);
        return table.find(id).orElseThrow();
    }

    /** V3: what is not answered in time goes up: to the issuer, the head of the unit and the county. */
    @Transactional
    public boolean escalate(UUID id) {
        SupervisionOrder order = table.find(id).orElseThrow();
        LocalDate today = calendars.today();
        if (order.status() != SupervisionStatus.ISSUED || !order.dueOn().isBefore(today)) {
            return false;
        }
        String text = "应在" + order.dueOn() + "前答复，逾期未答复。";
        SupervisionTable.Entry step = new SupervisionTable.Entry(
                SupervisionAction.ESCALATE, null, "系统", "系统", text, order.dueOn(), calendars.instant());
        if (!table.move(order, step)) {
            return false;
        }
        tell(SupervisionAction.ESCALATE, order, text, order.version() + 1);
        return true;
    }

    List<UUID> overdue(int limit) {
        return table.overdue(calendars.today(), limit);
    }

    private void move(SupervisionOrder order, SupervisionTable.Entry step) {
        if (!table.move(order, step)) {
            throw moved(table.find(order.id()).orElseThrow());
        }
    }

    private Problem moved(SupervisionOrder now) {
        SupervisionTable.Event last = table.events(now.id()).getLast();
        return Problem.conflict(
                last.byName() + "刚刚办了“" + last.act().chinese + "”，现在是“" + now.status().chinese + "”。请看过再办。");
    }

    private SupervisionTable.Entry step(Actor actor, SupervisionAction action, @Nullable String text, LocalDate dueOn) {
        String post = SupervisionDrafts.post(actor);
        return new SupervisionTable.Entry(
                action, actor.staffId(), actor.name(), post, text, dueOn, calendars.instant());
    }

    private void tell(SupervisionAction action, SupervisionOrder order, String text, int version) {
        List<UUID> whom =
                switch (action) {
                    case ISSUE, RETURN, CANCEL, ACCEPT -> answerers(order);
                    case ANSWER -> List.of(order.issuerId());
                    case ESCALATE -> everybody(order);
                };
        String said = order.number() + " " + action.chinese + "：" + shortened(text);
        notices.tell(
                whom.stream().distinct().toList(),
                new StaffNotices.Notice(
                        "order:" + order.id() + ":" + version,
                        "督办：" + action.chinese,
                        said,
                        order.caseId(),
                        order.id()));
    }

    private List<UUID> answerers(SupervisionOrder order) {
        UUID named = order.staffId();
        return named != null ? List.of(named) : supervised.leaders(order.unitRegion());
    }

    private List<UUID> everybody(SupervisionOrder order) {
        List<UUID> all = new ArrayList<>(answerers(order));
        all.addAll(supervised.leaders(order.unitRegion()));
        all.addAll(supervised.supervisors(order.unitRegion()));
        all.add(order.issuerId());
        return all;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "……";
    }
}
