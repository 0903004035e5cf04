package onewindow.reception.appointment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Items;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import onewindow.reception.ticket.AppointmentTickets;
import org.springframework.stereotype.Component;

/** Appointments as their holders see them. */
@Component
class AppointmentViews {
    private final AppointmentTable table;
    private final SlotRulesTable rules;
    private final AppointmentTickets tickets;
    private final Sites sites;
    private final Halls halls;
    private final Items items;

    AppointmentViews(
            AppointmentTable table,
            SlotRulesTable rules,
            AppointmentTickets tickets,
            Sites sites,
            Halls halls,
            Items items) {
        this.table = table;
        this.rules = rules;
        this.tickets = tickets;
        this.sites = sites;
        this.halls = halls;
        this.items = items;
    }

    AppointmentView of(Appointment found) {
        Site site = sites.get(found.siteId());
        List<UUID> ids = table.items(found.id());
        UUID ticket = found.ticketId();
        return new AppointmentView(
                found.code(),
                site.id(),
                site.name(),
                site.address(),
                site.phone(),
                found.queueId(),
                queueName(found),
                ids,
                names(ids),
                found.persons(),
                found.state(),
                found.state().chinese,
                found.startsAt(),
                found.wantedUntil(),
                found.state() == AppointmentState.OFFERED ? found.offerUntil() : null,
                found.movedFrom(),
                rules.find(found.queueId()).map(SlotRules::graceMinutes).orElse(0),
                ticket == null ? null : tickets.view(ticket).code());
    }

    String queueName(Appointment found) {
        return halls.get(found.siteId()).queues().stream()
                .filter(queue -> queue.id().equals(found.queueId()))
                .findFirst()
                .map(Queue::name)
                .orElse("已停办的队列");
    }

    private List<String> names(List<UUID> ids) {
        Map<UUID, String> known = items.names(ids);
        return ids.stream().map(id -> known.getOrDefault(id, "已取消的事项")).toList();
    }
}
