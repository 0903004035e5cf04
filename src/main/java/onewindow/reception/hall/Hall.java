package onewindow.reception.hall;

import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/** 大厅 of one site: the rules of its queues, its queues and its windows by number. */
public record Hall(UUID siteId, QueueRules rules, List<Queue> queues, List<HallWindow> windows, int version) {

    public Queue queue(UUID id) {
        return queues.stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("queueId", "没有这个业务队列，请重新选。"));
    }

    public HallWindow window(UUID id) {
        return windows.stream()
                .filter(window -> window.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("windowId", "没有这个窗口，请重新选。"));
    }

    /** The queue an item is handled in; null where no queue takes it. */
    public @Nullable Queue queueOf(UUID itemId) {
        return queues.stream()
                .filter(queue -> queue.items().contains(itemId))
                .findFirst()
                .orElseGet(() -> queues.stream()
                        .filter(queue -> queue.kind() == QueueKind.HANDLING
                                && queue.items().isEmpty())
                        .findFirst()
                        .orElse(null));
    }
}
