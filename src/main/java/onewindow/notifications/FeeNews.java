package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.UUID;
import onewindow.fees.FeeEvents;
import onewindow.fees.FeeEvents.News;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reads what happened to the money of cases, as {@link CaseNews} reads the cases, and tells whoever pays or decides. */
@Component
class FeeNews {
    private static final int AT_ONCE = 200;

    private final FeeEvents log;
    private final Cursor cursor;
    private final Db db;
    private final MessageText texts;
    private final Parties parties;
    private final Messenger messenger;

    FeeNews(FeeEvents log, Cursor cursor, Db db, MessageText texts, Parties parties, Messenger messenger) {
        this.log = log;
        this.cursor = cursor;
        this.db = db;
        this.texts = texts;
        this.parties = parties;
        this.messenger = messenger;
    }

    /** How many events were read; another node that is reading just now leaves none for us. */
    int read() {
        return cursor.goOn(
                "fees",
                place -> log.after(place.tx(), place.seq(), AT_ONCE),
                event -> new Cursor.Place(event.tx(), event.seq()),
                events -> events.forEach(this::tell));
    }

    private void tell(News event) {
        if (event.asked() != null) {
            askDirectors(event, event.asked());
        }
        String text = event.told();
        if (text == null) {
            return;
        }
        UUID party = parties.today(event.partyId());
        if (!show(event, party, text)) {
            return;
        }
        String phone = parties.get(party).phone();
        messenger.tell("fee-event:" + event.seq(), phone, party, event.title(), text);
    }

    /** To the desk of each director of the place that collects. */
    private void askDirectors(News event, String text) {
        db.sql("""
                        insert into notifications.staff_message (id, key, staff_id, case_id, title, text, at)
                        select gen_random_uuid(), 'fee-event:' || :seq || ':' || m.id, m.id, :case, :title, :text, :at
                        from organisation.staff_member m
                        where m.active and exists (select from organisation.post p
                                                   where p.staff_id = m.id and p.role = 'CENTRE_DIRECTOR'
                                                     and p.region_code = :region)
                        on conflict (key) do nothing""")
                .bind("seq", event.seq())
                .bind("case", event.caseId())
                .bind("title", event.title())
                .bind("text", text)
                .bind("at", event.at())
                .bind("region", event.region())
                .update();
    }

    private boolean show(News event, UUID party, String text) {
        UUID id = texts.next();
        int inserted = db.sql("""
                        insert into notifications.message
                            (id, source, event_seq, party_id, case_id, title, text, at, state)
                        values (:id, 'FEE', :seq, :party, :case, :title, :text, :at, 'SHOWN')
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", id)
                .bind("seq", event.seq())
                .bind("party", party)
                .bind("case", event.caseId())
                .bind("title", event.title())
                .bind("text", texts.close(id, text))
                .bind("at", event.at())
                .update();
        return inserted == 1;
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellPayers(FeeNews news) {
            return Cursor.everySecond("tell-payers", news::read);
        }
    }
}
