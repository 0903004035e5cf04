package onewindow.reception.slot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallAccess;
import onewindow.reception.hall.HallAuditAct;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 预约规则 of the queues of a hall: read by those who work there, written by who directs it. */
@RestController
@RequestMapping("/api/desk/halls/{siteId}/slot-rules")
class SlotRulesController {
    private final SlotRulesTable table;
    private final Halls halls;
    private final HallAccess access;
    private final Sites sites;
    private final Audit audit;

    SlotRulesController(SlotRulesTable table, Halls halls, HallAccess access, Sites sites, Audit audit) {
        this.table = table;
        this.halls = halls;
        this.access = access;
        this.sites = sites;
        this.audit = audit;
    }

    /** @param bookable how many of the places of one slot may be booked */
    record QueueSlots(String letter, String queueName, SlotRules rules, int bookable) {}

    record SlotRulesSetUp(
            @NotNull @Size(max = 26, message = "队列不超过 26 个。")
            List<@Valid SlotRules> queues) {}

    @GetMapping
    List<QueueSlots> rules(Actor actor, @PathVariable UUID siteId) {
        access.mayRead(actor, sites.get(siteId));
        return of(siteId);
    }

    @PutMapping
    @Transactional
    public List<QueueSlots> change(Actor actor, @PathVariable UUID siteId, @Valid @RequestBody SlotRulesSetUp wanted) {
        access.mayChange(actor, sites.get(siteId));
        Hall hall = halls.get(siteId);
        List<FieldError> faults = new ArrayList<>();
        for (int at = 0; at < wanted.queues().size(); at++) {
            SlotRules rules = wanted.queues().get(at);
            hall.queue(rules.queueId());
            if (rules.bookable() < 1) {
                faults.add(new FieldError("queues[" + at + "].places", "这样算，一个时段留给现场以后一个也约不了，请增加人数、加长时段，或者少留一些。"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        wanted.queues().forEach(rules -> table.write(siteId, rules));
        long offered = wanted.queues().stream().filter(SlotRules::offered).count();
        audit.record(actor, HallAuditAct.SLOT_RULES_CHANGED, siteId, offered + " 个队列可以预约");
        return of(siteId);
    }

    private List<QueueSlots> of(UUID siteId) {
        List<SlotRules> known = table.of(siteId);
        return halls.get(siteId).queues().stream()
                .map(queue -> of(queue, known))
                .toList();
    }

    private static QueueSlots of(Queue queue, List<SlotRules> known) {
        SlotRules rules = known.stream()
                .filter(found -> found.queueId().equals(queue.id()))
                .findFirst()
                .orElseGet(() -> SlotRules.usual(queue.id()));
        return new QueueSlots(queue.letter(), queue.name(), rules, rules.bookable());
    }
}
