package onewindow.identity.party;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.StaffDirectory;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 身份核验: who compared whose paper, when and where. */
@Component
public class IdentityChecks {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ObjectProvider<StaffDirectory> directory;

    IdentityChecks(Db db, Ids ids, Clock clock, ObjectProvider<StaffDirectory> directory) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.directory = directory;
    }

    /** On what somebody is taken for who he says he is. */
    public enum How {
        PAPER("核对证件原件"),
        AGENT("代办员上门核对证件原件"),
        RECORDED_PHONE("登记的手机验证"),
        PROVIDER("统一身份认证");

        public final String chinese;

        How(String chinese) {
            this.chinese = chinese;
        }
    }

    public record Check(How how, Instant at, String byName, String place) {}

    public void record(Actor actor, UUID partyId, How how) {
        db.sql("""
                        insert into identity.identity_check (id, party_id, how, at, by_account, by_name, site_id, place)
                        values (:id, :party, :how, :at, :by, :name, cast(:site as uuid), :place)""")
                .bind("id", ids.next())
                .bind("party", partyId)
                .bind("how", how)
                .bind("at", clock.instant())
                .bind("by", actor.accountId())
                .bind("name", actor.kind() == Actor.Kind.STAFF ? actor.name() : "本人")
                .bind("site", actor.siteId())
                .bind("place", place(actor.staffId()))
                .update();
    }

    public Optional<Check> last(UUID partyId) {
        return db.sql("""
                        select how, at, by_name, place from identity.identity_check
                        where party_id = :party order by at desc limit 1""").bind("party", partyId).optional(Check.class);
    }

    private String place(@Nullable UUID staffId) {
        StaffDirectory known = directory.getIfAvailable();
        return staffId == null || known == null ? "网上" : known.card(staffId).siteName();
    }
}
