package onewindow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.identity.WaitingWork;
import onewindow.identity.party.Parties;
import onewindow.platform.Ids;
import onewindow.platform.PhoneNumber;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 电话告知: whom a clerk of the site has to ring up, because no text message reaches him. Of several steps of a case only the
 * newest is told, and nothing that is no longer true.
 */
@Component
class CallList implements WaitingWork {
    static final Role[] CALLERS = {Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR};

    static final EncryptedColumn WORDS = EncryptedColumn.text("notifications.call", "words", "id");

    private static final String WAITING = """
            from notifications.call c join cases.case_file f on f.id = c.case_id
            """;

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final FieldCipher cipher;
    private final Parties parties;

    CallList(Db db, Ids ids, Clock clock, FieldCipher cipher, Parties parties) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.cipher = cipher;
        this.parties = parties;
    }

    /** Why no text message reaches him. */
    enum Reason {
        NO_PHONE,
        LANDLINE,
        NOT_DELIVERED
    }

    /** Who heard it in the end. */
    enum Outcome {
        HIMSELF("本人听到"),
        FAMILY("家人代为转告"),
        VILLAGE("村（社区）转告");

        final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }
    }

    private record CallRow(
            UUID id,
            UUID caseId,
            UUID partyId,
            String number,
            String title,
            String words,
            Reason reason,
            Instant at,
            int attempts,
            @Nullable Instant lastAttemptAt) {}

    /**
     * @param name whom to ask for; the rest of his record stays masked
     * @param number the case's
     */
    record CallView(
            UUID id,
            UUID caseId,
            String number,
            String name,
            @Nullable String maskedPhone,
            String title,
            String words,
            Reason reason,
            Instant at,
            int attempts,
            @Nullable Instant lastAttemptAt) {}

    /** What is to be said to whom, and while which states of his case it is true. */
    private record NewCall(
            String key,
            UUID caseId,
            UUID party,
            String regionCode,
            String title,
            String text,
            Collection<String> trueWhile) {}

    private record Applicant(UUID partyId, String siteRegion) {}

    /** An event of a case, unless its applicant hears of it by text message or e-mail; his site rings him up. */
    void listUnlessReached(
            CaseNews.Event event, Party applicant, @Nullable String mail, String text, RegionCode region) {
        Optional<Reason> unreached = unreached(applicant.phone());
        if (mail == null && unreached.isPresent()) {
            List<String> trueWhile =
                    event.act().toldWhile().stream().map(Enum::name).toList();
            String title = event.act().title();
            put(
                    new NewCall(
                            "case-event:" + event.seq(),
                            event.caseId(),
                            applicant.id(),
                            region.value(),
                            title,
                            text,
                            trueWhile),
                    unreached.get());
        }
    }

    private static Optional<Reason> unreached(@Nullable String phone) {
        if (phone == null) {
            return Optional.of(Reason.NO_PHONE);
        }
        return PhoneNumber.isMobile(phone) ? Optional.empty() : Optional.of(Reason.LANDLINE);
    }

    /** A text message that was given up, or came back from the gateway. */
    void insteadOf(TextMessageTable.Unheard message) {
        db.sql("""
                        select party_id, site_region from cases.case_file where id = :id and status = any(:trueWhile)""")
                .bind("id", message.caseId())
                .bind("trueWhile", message.trueWhile())
                .optional(Applicant.class)
                .ifPresent(of -> put(
                        new NewCall(
                                message.key(),
                                message.caseId(),
                                of.partyId(),
                                of.siteRegion(),
                                "短信没有送到",
                                message.text(),
                                message.trueWhile()),
                        Reason.NOT_DELIVERED));
    }

    private void put(NewCall call, Reason reason) {
        UUID id = ids.next();
        db.sql("""
                        insert into notifications.call (id, key, case_id, party_id, site_region, title, words, reason, true_while, state, at)
                        values (:id, :key, :caseId, :party, :region, :title, :words, :reason, :trueWhile, 'WAITING', :now)
                        on conflict (key) do nothing""")
                .bind("id", id)
                .bind("key", call.key())
                .bind("caseId", call.caseId())
                .bind("party", call.party())
                .bind("region", call.regionCode())
                .bind("title", call.title())
                .bind("words", cipher.encryptText(call.text(), WORDS.of(id)))
                .bind("reason", reason)
                .bind("trueWhile", call.trueWhile())
                .bind("now", clock.instant())
                .update();
    }

    /** What is newer of this case is told instead. */
    void supersede(UUID caseId) {
        db.sql("update notifications.call set state = 'SUPERSEDED' where case_id = :caseId and state = 'WAITING'")
                .bind("caseId", caseId)
                .update();
    }

    /** Oldest first. */
    Slice<CallView> waiting(Actor actor, Slice.Request page) {
        List<String> after = page.key(1);
        Where where = mine(actor)
                .and("(cast(:after as uuid) is null or c.id > cast(:after as uuid))")
                .bind("after", after == null ? null : after.getFirst());
        List<CallRow> rows = db.sql("""
                        select c.id, c.case_id, c.party_id, f.number, c.title, c.words, c.reason, c.at, c.attempts, c.last_attempt_at
                        """ + WAITING + where.sql() + " order by c.id limit :fetch")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(CallRow.class);
        Map<UUID, Party> people =
                parties.all(rows.stream().map(CallRow::partyId).distinct().toList());
        List<CallView> views = rows.stream()
                .map(row -> view(row, Objects.requireNonNull(people.get(row.partyId()))))
                .toList();
        return Slice.of(views, page, call -> List.of(call.id()));
    }

    private CallView view(CallRow row, Party person) {
        PartyView masked = person.view();
        return new CallView(
                row.id(),
                row.caseId(),
                row.number(),
                person.name(),
                masked.maskedPhone(),
                row.title(),
                cipher.decryptText(row.words(), WORDS.of(row.id())),
                row.reason(),
                row.at(),
                row.attempts(),
                row.lastAttemptAt());
    }

    /** Of a clerk those of his own site; of a director those of the sites below him too. */
    private static Where mine(Actor actor) {
        List<String> own =
                actor.regions(Role.WINDOW_CLERK).stream().map(RegionCode::value).toList();
        Where where = new Where().and("c.state = 'WAITING'").and("f.status = any(c.true_while)");
        String below = Scope.within(new Where(), "c.site_region", actor.regions(Role.CENTRE_DIRECTOR))
                .partOf(where);
        return where.and("(c.site_region = any(:own) or " + below + ")", "own", own);
    }

    private record CalledRow(UUID partyId, UUID caseId) {}

    record Called(Party person, UUID caseId) {}

    /** Whose call it is and about which case, when it is one of this clerk's and still to be made. */
    Optional<Called> called(Actor actor, UUID id) {
        Where where = mine(actor).and("c.id = :id").bind("id", id);
        return db.sql("select c.party_id, c.case_id " + WAITING + where.sql())
                .bindAll(where.values())
                .optional(CalledRow.class)
                .map(row -> new Called(parties.get(row.partyId()), row.caseId()));
    }

    /** Nobody answered: it stays on the list. */
    void tried(UUID id) {
        db.sql("update notifications.call set attempts = attempts + 1, last_attempt_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .update();
    }

    /** False when another clerk has told him already. */
    boolean told(Actor actor, UUID id, Outcome outcome, @Nullable String note) {
        return db.sql("""
                        update notifications.call
                        set state = 'TOLD', attempts = attempts + 1, last_attempt_at = :now, outcome = :outcome,
                            note = cast(:note as text), done_at = :now, done_by = :by, done_name = :name
                        where id = :id and state = 'WAITING'""")
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .bind("outcome", outcome)
                        .bind("note", note)
                        .bind("by", actor.accountId())
                        .bind("name", actor.name())
                        .update()
                == 1;
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        if (!actor.has(CALLERS)) {
            return Map.of();
        }
        Where where = mine(actor);
        return Map.of(
                "calls",
                db.sql("select count(*) from (select 1 " + WAITING + where.sql() + " limit 100) w")
                        .bindAll(where.values())
                        .count());
    }
}
