package onewindow.identity.party;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** 居住地: in which town or village somebody lives. Learnt once, made narrower, and changed at a window only. */
@Component
public class Residences {
    private final Db db;
    private final Clock clock;

    Residences(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** From whom it is known. */
    public enum How {
        WINDOW,
        AGENT,
        MANDATE
    }

    public Optional<RegionCode> of(UUID partyId) {
        return db.sql("select region_code from identity.residence where party_id = :party")
                .bind("party", partyId)
                .optional(String.class)
                .map(RegionCode::of);
    }

    /** Whether somebody may live there, as far as is known: a town on record leaves its villages open. */
    public boolean mayLiveIn(UUID partyId, RegionCode place) {
        return of(partyId)
                .map(home -> home.contains(place) || place.contains(home))
                .orElse(true);
    }

    /** What is known stays, unless this says the same more closely. */
    public void learn(Actor actor, UUID partyId, RegionCode place, How how) {
        if (place.level().compareTo(RegionCode.Level.TOWN) < 0) {
            return;
        }
        RegionCode home = of(partyId).orElse(null);
        if (home == null || (home.contains(place) && !home.equals(place))) {
            write(actor, partyId, place, how, home == null ? "" : home.value());
        }
    }

    void move(Actor actor, UUID partyId, RegionCode place) {
        write(
                actor,
                partyId,
                place,
                How.WINDOW,
                of(partyId).map(RegionCode::value).orElse(""));
    }

    /** Of two who learn it at once the first stays. */
    private void write(Actor actor, UUID partyId, RegionCode place, How how, String before) {
        db.sql("""
                        insert into identity.residence (party_id, region_code, how, at, by_account, by_name)
                        values (:party, :region, :how, :now, :by, :name)
                        on conflict (party_id) do update
                        set region_code = excluded.region_code, how = excluded.how, at = excluded.at,
                            by_account = excluded.by_account, by_name = excluded.by_name
                        where residence.region_code = :before""")
                .bind("party", partyId)
                .bind("region", place.value())
                .bind("how", how)
                .bind("now", clock.instant())
                .bind("by", actor.accountId())
                .bind("name", actor.name())
                .bind("before", before)
                .update();
    }
}
