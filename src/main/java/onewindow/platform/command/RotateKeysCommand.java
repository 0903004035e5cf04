package onewindow.platform.command;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.platform.db.Db;
import onewindow.platform.key.KeyFile;
import onewindow.platform.key.KeyKeeper;
import onewindow.platform.key.KeyRing;
import onewindow.platform.key.KeyRotation;
import onewindow.platform.key.KeyVersions;

/**
 * {@code ./rotate-keys}: adds a key while the system works; the program takes it up by itself ({@link KeyKeeper},
 * {@link KeyRotation}). {@code --state} tells how far it is.
 */
public final class RotateKeysCommand {
    private static final String AFTERWARDS = "做完以后（用 --state 看）：① ./backup --keys 新目录，另存新的密钥；② ./backup 做一份全量备份；"
            + "③ 旧密钥的封存件留到换密钥以前做的备份（含异地的）都过期为止，那些备份只有它打得开。";

    private RotateKeysCommand() {}

    public static void main(String[] arguments) {
        int code;
        try {
            code = run(System.getenv(), List.of(arguments));
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    static int run(Map<String, String> settings, List<String> arguments) throws IOException, SQLException {
        try (ReachedDatabase database = new ReachedDatabase(settings)) {
            KeyVersions versions = new KeyVersions(database.db(), Clock.system(ZoneId.of("Asia/Shanghai")));
            KeyRing ring = database.keys.read();
            if (!arguments.contains("--state")) {
                if (ring.newest() > versions.writing() || versions.inUse().size() > 1) {
                    System.err.println("上一次换密钥还没有做完，现在不能再加一把。");
                    state(database.db(), versions);
                    return 1;
                }
                add(database.keys, ring);
            }
            state(database.db(), versions);
            return 0;
        }
    }

    private static void add(KeyFile file, KeyRing ring) {
        int next = ring.newest() + 1;
        KeyRing more = ring.with(next, KeyFile.secret());
        if (file.changeable()) {
            file.write(more);
            System.out.println("第 " + next + " 版密钥已加进密钥文件。各节点都知道以后自动启用，并在后台把旧的重新加密；做完自动停用旧密钥。");
            System.out.println(AFTERWARDS);
        } else {
            System.out.println("请把每个节点的 ONEWINDOW_KEY 换成下面这一行，逐个重启；做完以后删去旧版本那一项（保留 index 和 seal 开头的）：");
            System.out.println(more.text().strip().replace('\n', ','));
        }
    }

    private static String said(Collection<Integer> versions) {
        return versions.isEmpty()
                ? "无"
                : versions.stream().map(version -> "第 " + version + " 版").collect(Collectors.joining("、"));
    }

    private static void state(Db db, KeyVersions versions) {
        System.out.println("正在用第 " + versions.writing() + " 版密钥写；还在用的：" + said(versions.inUse()) + "，已停用的："
                + said(versions.retired()));
        db.sql("""
                        select place || '：' || done || ' 个值' || case when finished_at is null then '……' else '，完' end
                            || case when unreadable > 0 then '，打不开 ' || unreadable || ' 个' else '' end
                        from platform.key_rotation where version = :version order by place""").bind("version", versions.writing()).list(String.class).forEach(System.out::println);
    }
}
