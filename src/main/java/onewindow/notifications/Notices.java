package onewindow.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.ActRow.Trait;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the applicant one thing, in the app and by text message, or by a call where none reaches him, at most once each. */
@Component
class Notices {
    private final Db db;
    private final MessageText texts;
    private final Parties parties;
    private final Sites sites;
    private final Messenger messenger;
    private final CallList calls;

    Notices(Db db, MessageText texts, Parties parties, Sites sites, Messenger messenger, CallList calls) {
        this.db = db;
        this.texts = texts;
        this.parties = parties;
        this.sites = sites;
        this.messenger = messenger;
        this.calls = calls;
    }

    void tell(List<CaseNews.Event> events) {
        List<CaseNews.Event> told = events.stream()
                .filter(e -> e.told() != null && !e.told().isBlank())
                .toList();
        // A claim joined since then stands for somebody else today.
        Map<UUID, UUID> today = parties.today(
                told.stream().map(CaseNews.Event::partyId).distinct().toList());
        Map<UUID, Party> applicants = parties.all(today.values());
        Map<UUID, String> addresses = messenger.addresses(applicants.keySet());
        told.forEach(event -> {
            UUID party = today.get(event.partyId());
            tell(event, Objects.requireNonNull(applicants.get(party)), addresses.get(party));
        });
    }

    private void tell(CaseNews.Event event, Party applicant, @Nullable String address) {
        String told = event.told();
        String text = told + whomToAsk(event.siteId());
        boolean stillTrue = event.act().toldWhile().contains(event.status());
        calls.supersede(event.caseId());
        boolean first = insert(event, applicant.id(), text, stillTrue ? "SHOWN" : "SUPERSEDED");
        if (first && stillTrue) {
            List<String> trueWhile =
                    event.act().toldWhile().stream().map(Enum::name).toList();
            messenger.tell(
                    "case-event:" + event.seq(),
                    applicant.phone(),
                    address,
                    new Messenger.About(event.caseId(), trueWhile, title(event), text));
            if (!event.act().is(Trait.FACE_TO_FACE)) {
                calls.listUnlessReached(
                        event,
                        applicant,
                        address,
                        text,
                        sites.get(event.siteId()).regionCode());
            }
        }
    }

    private static String title(CaseNews.Event event) {
        return event.act().title();
    }

    private boolean insert(CaseNews.Event event, UUID party, String text, String state) {
        UUID id = texts.next();
        int inserted = db.sql("""
                        insert into notifications.message (id, event_seq, party_id, case_id, title, text, at, state)
                        values (:id, :seq, :party, :caseId, :title, :text, :at, :state)
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", id)
                .bind("seq", event.seq())
                .bind("party", party)
                .bind("caseId", event.caseId())
                .bind("title", title(event))
                .bind("text", texts.close(id, text))
                .bind("at", event.at())
                .bind("state", state)
                .update();
        return inserted == 1;
    }

    private String whomToAsk(UUID siteId) {
        Site site = sites.get(siteId);
        return site.phone() == null ? "咨询请到" + site.name() + "。" : "咨询：" + site.name() + " " + site.phone() + "。";
    }
}
