package onewindow.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import onewindow.platform.audit.AuditChain;
import onewindow.platform.audit.AuditHeads;

/** {@code ./verify-audit}: goes along the audit's chain, of a running system or a stopped folder; ends with 1 where it is broken. */
public final class VerifyAuditCommand {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);

    private VerifyAuditCommand() {}

    public static void main(String[] arguments) {
        int code;
        try {
            code = run(System.getenv());
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("没有核对成：" + e.getMessage());
            code = 2;
        }
        System.exit(code);
    }

    static int run(Map<String, String> settings) throws IOException, SQLException {
        try (ReachedDatabase database = new ReachedDatabase(settings)) {
            String heads = settings.getOrDefault("ONEWINDOW_AUDIT_HEADS", "");
            AuditHeads known = new AuditHeads(
                    heads.isBlank() ? database.folder.resolve("audit-heads") : Path.of(heads),
                    "",
                    !heads.isBlank(),
                    Clock.system(CHINA));
            AuditChain.Finding found = new AuditChain(database.db(), database.keys.read(), known).verify();
            System.out.println("审计链：" + found.what()
                    + (found.brokenAt() == null ? "" : "时间：" + MOMENT.format(found.brokenAt()) + "。"));
            return found.whole() ? 0 : 1;
        }
    }
}
