package onewindow.reception.hall;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a hall up: checked whole, written whole. */
@Component
public class HallOffice {
    private final HallTable table;
    private final HallCheck check;
    private final HallInUse inUse;
    private final Audit audit;
    private final Ids ids;

    HallOffice(HallTable table, HallCheck check, HallInUse inUse, Audit audit, Ids ids) {
        this.table = table;
        this.check = check;
        this.inUse = inUse;
        this.audit = audit;
        this.ids = ids;
    }

    /** By somebody who may; {@link HallAccess} has asked. */
    @Transactional
    public Hall change(Actor actor, UUID siteId, HallSetUp wanted) {
        check.whole(wanted);
        Hall before = table.find(siteId).orElseGet(() -> new Hall(siteId, QueueRules.USUAL, List.of(), List.of(), 0));
        boolean written = before.version() == 0
                ? wanted.version() == 0 && table.insert(siteId, wanted.rules())
                : table.update(siteId, wanted.rules(), wanted.version());
        if (!written) {
            throw Problem.conflict("这个大厅的设置刚才已经被别人改过，请重新打开这一页再改。");
        }
        Map<String, Queue> queues = wanted.queues().stream()
                .map(line -> queue(before, line))
                .collect(Collectors.toMap(Queue::letter, Function.identity()));
        List<HallWindow> windows = wanted.windows().stream()
                .map(line -> window(before, line, queues))
                .toList();
        inUse.mayChange(changed(before, List.copyOf(queues.values()), windows));
        if (!wanted.rules().takesTickets()) {
            inUse.mayEndTickets(siteId);
        }
        write(siteId, List.copyOf(queues.values()), windows);
        audit.record(
                actor,
                HallAuditAct.HALL_CHANGED,
                siteId,
                "队列 " + queues.size() + " 个，窗口 " + windows.size() + " 个，"
                        + (wanted.rules().takesTickets() ? "取号" : "不取号"));
        return table.find(siteId).orElseThrow();
    }

    private void write(UUID siteId, List<Queue> queues, List<HallWindow> windows) {
        table.closeAll(siteId);
        queues.forEach(queue -> table.write(siteId, queue));
        windows.forEach(window -> table.write(siteId, window));
        table.reopen(
                queues.stream().map(Queue::id).toList(),
                windows.stream().map(HallWindow::id).toList());
    }

    private Queue queue(Hall before, HallSetUp.QueueLine line) {
        UUID id = line.id() == null ? ids.next() : before.queue(line.id()).id();
        return new Queue(
                id, line.letter(), line.name(), line.kind(), List.copyOf(Set.copyOf(line.items())), line.minutes());
    }

    private HallWindow window(Hall before, HallSetUp.WindowLine line, Map<String, Queue> queues) {
        UUID id = line.id() == null ? ids.next() : before.window(line.id()).id();
        List<UUID> takes = line.letters().stream()
                .distinct()
                .map(queues::get)
                .filter(Objects::nonNull)
                .map(Queue::id)
                .toList();
        return new HallWindow(
                id,
                line.number(),
                line.name(),
                line.kind(),
                line.tidal(),
                line.zone(),
                line.planX(),
                line.planY(),
                takes);
    }

    private static HallInUse.Changed changed(Hall before, List<Queue> queues, List<HallWindow> windows) {
        List<UUID> otherQueues = before.queues().stream()
                .filter(old -> queues.stream()
                        .noneMatch(
                                now -> now.id().equals(old.id()) && now.letter().equals(old.letter())))
                .map(Queue::id)
                .toList();
        List<UUID> otherWindows = before.windows().stream()
                .filter(old ->
                        windows.stream().noneMatch(now -> now.id().equals(old.id()) && now.number() == old.number()))
                .map(HallWindow::id)
                .toList();
        List<UUID> removed = otherWindows.stream()
                .filter(old -> windows.stream().noneMatch(now -> now.id().equals(old)))
                .toList();
        return new HallInUse.Changed(otherQueues, otherWindows, removed);
    }
}
