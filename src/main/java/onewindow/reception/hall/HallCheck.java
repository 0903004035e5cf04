package onewindow.reception.hall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.Items;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.springframework.stereotype.Component;

/** A hall in which everybody finds a queue and every queue a window; every fault is told at once. */
@Component
class HallCheck {
    private final Items items;

    HallCheck(Items items) {
        this.items = items;
    }

    void whole(HallSetUp wanted) {
        List<FieldError> faults = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        Set<UUID> named = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        int forTheRest = 0;
        for (int at = 0; at < wanted.queues().size(); at++) {
            HallSetUp.QueueLine queue = wanted.queues().get(at);
            String field = "queues[" + at + "].";
            if (queue.id() != null && !ids.add(queue.id())) {
                faults.add(new FieldError(field + "letter", "同一个队列写了两行，请去掉一行。"));
            }
            if (!letters.add(queue.letter())) {
                faults.add(new FieldError(field + "letter", "字母 " + queue.letter() + " 用了两次。"));
            }
            if (queue.items().stream().anyMatch(item -> !named.add(item))) {
                faults.add(new FieldError(field + "items", "同一个事项只能在一个队列里。"));
            }
            forTheRest += queue.kind() == QueueKind.HANDLING && queue.items().isEmpty() ? 1 : 0;
        }
        if (forTheRest > 1) {
            faults.add(new FieldError("queues", "办事的队列只能有一个不列事项（其他事项都在这里办）。"));
        }
        windows(wanted, letters, faults);
        if (faults.isEmpty() && items.names(named).size() < named.size()) {
            faults.add(new FieldError("queues", "列出的事项有的已经没有了，请重新选。"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static void windows(HallSetUp wanted, Set<String> letters, List<FieldError> faults) {
        Set<Integer> numbers = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        Set<String> served = new HashSet<>();
        for (int at = 0; at < wanted.windows().size(); at++) {
            HallSetUp.WindowLine window = wanted.windows().get(at);
            String field = "windows[" + at + "].";
            if (window.id() != null && !ids.add(window.id())) {
                faults.add(new FieldError(field + "number", "同一个窗口写了两行，请去掉一行。"));
            }
            if (!numbers.add(window.number())) {
                faults.add(new FieldError(field + "number", "窗口号 " + window.number() + " 用了两次。"));
            }
            if (!places.add(window.zone() + "/" + window.planX() + "/" + window.planY())) {
                faults.add(new FieldError(field + "planX", "平面图上这个位置已经有窗口了。"));
            }
            if (!letters.containsAll(window.letters())) {
                faults.add(new FieldError(field + "letters", "选了没有的队列。"));
            }
            served.addAll(window.letters());
        }
        letters.stream()
                .filter(letter -> !served.contains(letter))
                .sorted()
                .forEach(letter -> faults.add(new FieldError("windows", "没有窗口办队列 " + letter + "，取了号也没有人叫。")));
    }
}
