package onewindow.organisation.duty;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;

/** 签到终端: browsers of a site's computers, each known by a code that is told it once. */
@Component
class Terminals {
    private static final int MOST = 60;
    private static final int CODE_BYTES = 16;
    private static final String COLUMNS = """
            select id, site_id, name, added_at from organisation.duty_terminal where removed_at is null and
            """;

    private final Db db;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Calendars calendars;
    private final SecureRandom random = new SecureRandom();

    Terminals(Db db, FieldCipher cipher, Ids ids, Calendars calendars) {
        this.db = db;
        this.cipher = cipher;
        this.ids = ids;
        this.calendars = calendars;
    }

    record Terminal(UUID id, UUID siteId, String name, Instant addedAt) {}

    List<Terminal> at(UUID siteId) {
        return db.sql(COLUMNS + "site_id = :site order by name, id")
                .bind("site", siteId)
                .list(Terminal.class);
    }

    Optional<Terminal> of(String code) {
        return db.sql(COLUMNS + "code_index = :code").bind("code", index(code)).optional(Terminal.class);
    }

    /** @return its code, kept nowhere in clear */
    String add(UUID siteId, String name, UUID by) {
        if (at(siteId).size() >= MOST) {
            throw Problem.conflict("这个站点已经登记了 " + MOST + " 台终端，请先停用不用的。");
        }
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        db.sql("""
                        insert into organisation.duty_terminal (id, site_id, name, code_index, added_by, added_at)
                        values (:id, :site, :name, :code, :by, :now)""")
                .bind("id", ids.next())
                .bind("site", siteId)
                .bind("name", name)
                .bind("code", index(code))
                .bind("by", by)
                .bind("now", calendars.instant())
                .update();
        return code;
    }

    void remove(Terminal terminal) {
        db.sql("update organisation.duty_terminal set removed_at = :now where id = :id and removed_at is null")
                .bind("now", calendars.instant())
                .bind("id", terminal.id())
                .update();
    }

    private String index(String code) {
        return cipher.blindIndex("duty terminal", code);
    }
}
