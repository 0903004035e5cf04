package onewindow.cases.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import onewindow.identity.party.PartyEvents;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 到龄提醒: who is not old enough yet is told on the day he is, if he wants. */
@Component
public class AgeReminders {
    private static final int AT_ONCE = 200;

    private final Db db;
    private final Parties parties;
    private final PartyEvents events;
    private final CaseSurroundings around;

    AgeReminders(Db db, Parties parties, PartyEvents events, CaseSurroundings around) {
        this.db = db;
        this.parties = parties;
        this.events = events;
        this.around = around;
    }

    record Waiting(UUID partyId, UUID itemId, UUID askerPartyId) {}

    /** The day on which he will be reminded. */
    LocalDate ask(Actor actor, UUID itemId, Beforehand.Standing standing) {
        UUID party = Applications.party(actor);
        LocalDate day = standing.since();
        if (day == null) {
            throw Problem.rule("itemId", "这件事不用等，没有要提醒的日子。", "办事指南：受理条件");
        }
        UUID asker = actor.asSelf().partyId();
        db.sql("""
                        insert into cases.age_reminder (party_id, item_id, asker_party_id, on_day, asked_at)
                        values (:party, :item, :asker, :day, :at)
                        on conflict (party_id, item_id) do update
                            set asker_party_id = :asker, on_day = :day, asked_at = :at, sent_at = null""")
                .bind("party", party)
                .bind("item", itemId)
                .bind("asker", asker == null ? party : asker)
                .bind("day", day)
                .bind("at", around.now())
                .update();
        return day;
    }

    void drop(Actor actor, UUID itemId) {
        db.sql("delete from cases.age_reminder where party_id = :party and item_id = :item")
                .bind("party", Applications.party(actor))
                .bind("item", itemId)
                .update();
    }

    boolean asked(UUID partyId, UUID itemId) {
        return db.sql("""
                        select exists (select from cases.age_reminder
                                       where party_id = :party and item_id = :item and sent_at is null)""").bind("party", partyId).bind("item", itemId).one(Boolean.class);
    }

    /** How many were told; each once, whichever node comes first. */
    @Transactional
    public int tellWhoIsDue() {
        List<Waiting> due = db.sql("""
                        select party_id, item_id, asker_party_id from cases.age_reminder
                        where sent_at is null and on_day <= :today
                        order by on_day limit :most for update skip locked""")
                .bind("today", around.calendars().today())
                .bind("most", AT_ONCE)
                .list(Waiting.class);
        due.forEach(this::tell);
        return due.size();
    }

    private void tell(Waiting waiting) {
        db.sql("update cases.age_reminder set sent_at = :at where party_id = :party and item_id = :item")
                .bind("at", around.now())
                .bind("party", waiting.partyId())
                .bind("item", waiting.itemId())
                .update();
        Party applicant = parties.get(parties.today(waiting.partyId()));
        if (applicant.diedOn() != null) {
            return;
        }
        ItemVersion item;
        try {
            item = around.items().current(waiting.itemId());
        } catch (Problem e) {
            // Not offered any more.
            return;
        }
        Party asker = parties.get(parties.today(waiting.askerPartyId()));
        String what = "“" + item.name() + "”从今天起可以申请了，您请我们到这天提醒。打开一窗通办，或者到就近的便民服务中心办理。";
        String whose = asker.id().equals(applicant.id()) ? "" : applicant.view().maskedName() + "的";
        events.tell(asker.id(), "到年龄了，可以申请", whose + what, asker.phone());
        if (!whose.isEmpty()) {
            events.tell(applicant.id(), "到年龄了，可以申请", what, applicant.phone());
        }
    }

    @Configuration
    static class Job {
        /** In the morning, when a message does not wake anybody. */
        @Bean
        RecurringTask<Void> remindOfAges(AgeReminders reminders, Clock clock) {
            return Tasks.recurring("remind-of-ages", Schedules.daily(clock.getZone(), LocalTime.of(8, 30)))
                    .execute((instance, context) -> {
                        int told;
                        do {
                            told = reminders.tellWhoIsDue();
                        } while (told > 0);
                    });
        }
    }
}
