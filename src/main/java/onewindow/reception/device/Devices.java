package onewindow.reception.device;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import onewindow.reception.hall.HallAuditAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The machines of halls: each has a code of its own, and says every half minute that it lives. */
@Component
public class Devices {
    /** Silent for so long, it is taken to be off. */
    static final Duration SILENT = Duration.ofSeconds(90);

    private static final int MOST = 200;
    private static final int CODE_BYTES = 16;
    private static final String COLUMNS =
            "select id, site_id, window_id, kind, name, voice, seen_at from reception.device where removed_at is null and ";

    private final Db db;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Devices(Db db, FieldCipher cipher, Ids ids, Clock clock, Audit audit) {
        this.db = db;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** The machine with this code; one that was removed is none. */
    Device of(String code) {
        return db.sql(COLUMNS + "code_index = :code")
                .bind("code", index(code))
                .optional(Device.class)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "这台设备没有登记，或者已经停用。请在工作台“大厅设置”里添加设备，用给出的网址打开这一页。"));
    }

    /** That machine, if it is of that kind. */
    public Device of(String code, DeviceKind kind) {
        Device device = of(code);
        if (device.kind() != kind) {
            throw Problem.notAllowed("这台设备不是" + kind.chinese + "。");
        }
        return device;
    }

    /** Whether it is the code of a machine of that hall. */
    public boolean isOf(UUID siteId, String code) {
        return db.sql(COLUMNS + "code_index = :code and site_id = :site")
                .bind("code", index(code))
                .bind("site", siteId)
                .optional(Device.class)
                .isPresent();
    }

    Device hello(String code, @Nullable Boolean voice) {
        Device device = of(code);
        db.sql("update reception.device set seen_at = :now, voice = coalesce(:voice, voice) where id = :id")
                .bind("now", clock.instant())
                .bind("voice", Db.maybe("bool", voice))
                .bind("id", device.id())
                .update();
        return device;
    }

    public List<Device> at(UUID siteId) {
        return db.sql(COLUMNS + "site_id = :site order by kind, name limit " + MOST)
                .bind("site", siteId)
                .list(Device.class);
    }

    /** Its code is told once, and kept nowhere in clear. */
    @Transactional
    public String add(Actor actor, UUID siteId, DeviceKind kind, String name, @Nullable UUID windowId) {
        if (at(siteId).size() >= MOST) {
            throw Problem.conflict("这个大厅的设备已经有 " + MOST + " 台，请先停用不用的。");
        }
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        db.sql("""
                        insert into reception.device (id, site_id, window_id, kind, name, code_index)
                        values (:id, :site, :window, :kind, :name, :code)""")
                .bind("id", ids.next())
                .bind("site", siteId)
                .bind("window", Db.maybe("uuid", windowId))
                .bind("kind", kind)
                .bind("name", name)
                .bind("code", index(code))
                .update();
        audit.record(actor, HallAuditAct.DEVICE_ADDED, siteId, kind.chinese + "“" + name + "”");
        return code;
    }

    @Transactional
    public void remove(Actor actor, UUID siteId, UUID id) {
        Device device = at(siteId).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这台设备"));
        db.sql("update reception.device set removed_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .update();
        audit.record(actor, HallAuditAct.DEVICE_REMOVED, siteId, device.kind().chinese + "“" + device.name() + "”");
    }

    /** The number of the window it stands at; 0 for one that stands at none. */
    public int window(Device device) {
        return db.sql("select number from reception.hall_window where id = :window")
                .bind("window", Db.maybe("uuid", device.windowId()))
                .optional(Integer.class)
                .orElse(0);
    }

    public boolean silent(Device device) {
        return device.seenAt() == null
                || device.seenAt().isBefore(clock.instant().minus(SILENT));
    }

    private String index(String code) {
        return cipher.blindIndex("device code", code);
    }
}
