package onewindow.agents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onewindow.agents.AgentEvents.Telling;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.party.Parties;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * How a principal hears what is done in his name: on line and on his recorded phone; where there is none that is surely his
 * own, a clerk of the place tells him, and says how. Nobody's message goes to whoever acts for him alone.
 */
@Component
public class PrincipalTellings {
    static final EncryptedColumn TOLD = EncryptedColumn.text("agents.telling", "told", "id");

    private final Db db;
    private final Ids ids;
    private final OwnPhones phones;
    private final Parties parties;
    private final FieldCipher cipher;
    private final Clock clock;

    PrincipalTellings(Db db, Ids ids, OwnPhones phones, Parties parties, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.phones = phones;
        this.parties = parties;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param name whom a clerk has to find and tell; the rest of the record stays masked */
    record ToTell(UUID id, UUID partyId, String name, Instant at, String title, String told) {}

    private record Waiting(UUID id, UUID partyId, Instant at, String title, String told) {}

    /** @param listed a clerk has to see to it where no phone is surely his; not when somebody is just speaking with him */
    public Telling to(UUID principalId, String regionCode, boolean listed, String title, String text) {
        Party principal = parties.get(principalId);
        if (listed && principal.proven() && phones.of(principal).isEmpty()) {
            put(principal.view(), regionCode, title, text);
        }
        return new Telling(principal.id(), phones.reached(principal).orElse(null), title, text);
    }

    public boolean ofStaff(String phone) {
        return phones.ofStaff(phone);
    }

    private void put(PartyView principal, String regionCode, String title, String text) {
        UUID id = ids.next();
        db.sql("""
                        insert into agents.telling (id, party_id, masked_name, region_code, at, title, told)
                        values (:id, :party, :name, :region, :now, :title, :told)""")
                .bind("id", id)
                .bind("party", principal.id())
                .bind("name", principal.maskedName())
                .bind("region", regionCode)
                .bind("now", clock.instant())
                .bind("title", title)
                .bind("told", cipher.encryptText(text, TOLD.of(id)))
                .update();
    }

    /** Of the places below these, oldest first. */
    List<ToTell> waiting(Actor clerk) {
        Where where = AgentScope.within(new Where().and("done_at is null"), "region_code", clerk);
        List<Waiting> rows = db.sql("select id, party_id, at, title, told from agents.telling " + where.sql()
                        + " order by at, id limit 200")
                .bindAll(where.values())
                .list(Waiting.class);
        Map<UUID, Party> principals =
                parties.all(rows.stream().map(Waiting::partyId).distinct().toList());
        return rows.stream()
                .map(w -> new ToTell(
                        w.id(),
                        w.partyId(),
                        Objects.requireNonNull(principals.get(w.partyId())).name(),
                        w.at(),
                        w.title(),
                        cipher.decryptText(w.told(), TOLD.of(w.id()))))
                .toList();
    }

    Optional<RegionCode> place(UUID id) {
        return db.sql("select region_code from agents.telling where id = :id")
                .bind("id", id)
                .optional(String.class)
                .map(RegionCode::of);
    }

    /** False when another clerk has told him already. */
    boolean done(Actor clerk, UUID id, String how) {
        return db.sql("""
                        update agents.telling set done_at = :now, done_by = :by, done_name = :name, how = :how
                        where id = :id and done_at is null""")
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .bind("by", clerk.accountId())
                        .bind("name", clerk.name())
                        .bind("how", how)
                        .update()
                == 1;
    }
}
