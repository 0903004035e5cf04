package onewindow.reception.appointment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.Items;
import onewindow.platform.Problem;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether something may be booked at all: the queue, its rules, and one live booking per person and item. */
@Component
class BookingCheck {
    private final Halls halls;
    private final Items items;
    private final SlotRulesTable rules;
    private final AppointmentTable table;
    private final AppointmentWords words;

    BookingCheck(Halls halls, Items items, SlotRulesTable rules, AppointmentTable table, AppointmentWords words) {
        this.halls = halls;
        this.items = items;
        this.rules = rules;
        this.table = table;
        this.words = words;
    }

    /** @param minutes all items for all people, one after the other */
    record Checked(UUID siteId, Queue queue, SlotRules rules, int minutes, int persons, List<UUID> items) {}

    /** What it comes to, and under which rules; refused where the site has no slots for it. */
    Checked of(UUID siteId, @Nullable UUID queueId, List<UUID> wanted, int persons) {
        List<UUID> named = wanted.stream().filter(Objects::nonNull).distinct().toList();
        Map<UUID, String> names = items.names(named);
        if (names.size() < named.size()) {
            throw Problem.invalid("items", "选的事项有的已经没有了，请重新选。");
        }
        Hall hall = halls.get(siteId);
        Queue queue = named.isEmpty() ? withoutItems(hall, queueId) : queueOf(hall, named);
        SlotRules slots = rules.find(queue.id())
                .filter(SlotRules::offered)
                .filter(found -> hall.rules().takesTickets())
                .orElseThrow(() -> Problem.conflict("“" + queue.name() + "”不用预约，开门的时间直接来取号。"));
        int services = Math.max(1, named.size()) * persons;
        return new Checked(siteId, queue, slots, services * queue.minutes(), persons, named);
    }

    private static Queue withoutItems(Hall hall, @Nullable UUID queueId) {
        if (queueId == null) {
            throw Problem.invalid("queueId", "请选择办什么。");
        }
        return hall.queue(queueId);
    }

    private static Queue queueOf(Hall hall, List<UUID> named) {
        Set<Queue> queues = named.stream()
                .map(hall::queueOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (queues.size() != 1) {
            throw Problem.invalid("items", queues.isEmpty() ? "这里不办这个事项，请换一个地方。" : "这几个事项不在一个队列办，请分开约。");
        }
        return queues.iterator().next();
    }

    /** A clerk is warned and goes on with a reason; nobody else has two. */
    void mayHaveOneMore(Checked checked, List<Appointment> live, @Nullable String reason) {
        if (reason != null) {
            return;
        }
        live.stream().filter(other -> sameThing(checked, other)).findFirst().ifPresent(other -> {
            throw Problem.conflict("同一个人同一件事已经有一个预约：" + said(other) + "。要换时间的，请改那一个。");
        });
        if (live.size() >= checked.rules().perPerson()) {
            throw Problem.conflict("一个人同时最多有 " + checked.rules().perPerson() + " 个预约，现在已有 " + live.size() + " 个："
                    + said(live.getFirst()) + " 等。");
        }
    }

    private boolean sameThing(Checked checked, Appointment other) {
        List<UUID> others = table.items(other.id());
        return checked.items().isEmpty() && others.isEmpty()
                ? other.queueId().equals(checked.queue().id())
                : others.stream().anyMatch(checked.items()::contains);
    }

    private String said(Appointment other) {
        return other.startsAt() == null ? "正在候补" : words.when(other.startsAt());
    }
}
