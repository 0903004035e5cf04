package onewindow.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import onewindow.platform.OwnerOnly;
import onewindow.platform.WalArchive;
import onewindow.platform.key.KeyFile;

/** {@code ./backup}: beside the program that runs, or without it. */
public final class BackupCommand {
    private static final String USAGE = """
            用法：
              ./backup [备份目录]          全量备份（程序可以照常运行）；不写目录时用 ONEWINDOW_BACKUP
              ./backup --point             把到此刻为止的记录全部归档（要先用 ONEWINDOW_BACKUP 启动程序）
              ./backup --keys 另一个目录   单独存放密钥；不能放进备份目录或数据目录
              ./backup --check [备份目录]  按清单的摘要核对每一份备份
            数据目录用 ONEWINDOW_DATA 指明，默认是 ./data。""";

    /** For commands that only an embedded database allows. */
    public static final String EXTERNAL =
            "用的是外部数据库（ONEWINDOW_DB_URL），备份和恢复由县里的数据库管理员用数据库自己的工具做（pg_basebackup、归档、流复制），本命令只管内置数据库。";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> settings;
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    private BackupCommand(Map<String, String> settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        System.exit(new BackupCommand(System.getenv()).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            String first = arguments.isEmpty() ? "" : arguments.getFirst();
            switch (first) {
                case "--keys" -> keys(argument(arguments));
                case "--point" -> point();
                case "--check" -> check(arguments.size() > 1 ? Path.of(arguments.get(1)) : configured());
                case "" -> full(configured());
                default -> full(first.startsWith("-") ? usage() : Path.of(first));
            }
            return 0;
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static Path usage() throws IOException {
        throw new IOException(USAGE);
    }

    private static Path argument(List<String> arguments) throws IOException {
        return arguments.size() < 2 ? usage() : Path.of(arguments.get(1));
    }

    private Path configured() throws IOException {
        String folder = settings.getOrDefault("ONEWINDOW_BACKUP", "").strip();
        if (folder.isEmpty()) {
            throw new IOException("没有写备份目录，也没有设置 ONEWINDOW_BACKUP。\n" + USAGE);
        }
        return Path.of(folder);
    }

    private Path data() throws IOException {
        if (!settings.getOrDefault("ONEWINDOW_DB_URL", "").isBlank()) {
            throw new IOException(EXTERNAL);
        }
        Path data = Path.of(settings.getOrDefault("ONEWINDOW_DATA", "./data"));
        if (!Files.isDirectory(data)) {
            throw new IOException("没有数据目录 " + data + "。请用 ONEWINDOW_DATA 指明。");
        }
        return data.toRealPath();
    }

    private void full(Path folder) throws IOException, SQLException {
        Path data = data();
        long start = clock.millis();
        try (LiveDatabase database = LiveDatabase.of(data)) {
            BackupFolder backups = new BackupFolder(folder);
            BackupFolder.Full full = new FullBackup(data, backups, clock).make(database);
            System.out.println(
                    "已备份到 " + full.path() + "：" + full.manifest().files().size() + " 个文件，"
                            + (full.manifest().bytes() >> 20) + " MB，用时 " + (clock.millis() - start) / 1000 + " 秒。");
        }
        System.out.println("密钥不在这份备份里。没有密钥，备份里的个人信息谁也打不开：请用 ./backup --keys 另存一处。");
    }

    /** What is written but not yet archived is a piece that is not full: it is closed, and waited for. */
    private void point() throws IOException, SQLException {
        configured();
        try (LiveDatabase database = LiveDatabase.of(data())) {
            if (!database.ask("show archive_mode").equals("on")) {
                throw new IOException("程序启动时没有设置 ONEWINDOW_BACKUP，没有归档。请设好后重新启动程序。");
            }
            // What was written before this moment is in the piece that is closed now; what comes while it is waited for
            // is not.
            Instant moment = clock.instant();
            String since = database.ask("select clock_timestamp()");
            String last = database.ask("select pg_walfile_name(pg_switch_wal())");
            long end = clock.millis() + PATIENCE.toMillis();
            while (database.ask("select coalesce(last_archived_wal, '') >= '" + last + "' from pg_stat_archiver")
                    .equals("f")) {
                boolean failed = database.ask(
                                "select coalesce(last_failed_time > '" + since + "', false) from pg_stat_archiver")
                        .equals("t");
                if (failed || clock.millis() > end) {
                    throw new IOException((failed ? "归档失败" : "等了 2 分钟还没有归档完")
                            + "。备份目录可能已满或没有挂上，请查看 /actuator/health 和数据目录里的 postgres/server.log。");
                }
                database.ask("select pg_sleep(0.1)");
            }
            System.out.println("到 " + Restore.MOMENT.format(moment) + " 为止的记录都已归档，可以恢复到这以前、最早一份全量备份以后的任一时刻。");
        }
    }

    private void keys(Path folder) throws IOException {
        Path data = data();
        if (!settings.getOrDefault("ONEWINDOW_KEY", "").isBlank()) {
            throw new IOException("密钥是用 ONEWINDOW_KEY 给的，不在数据目录里：请在保管密钥的地方另存一份。");
        }
        WalArchive.apart(data, folder);
        String backups = settings.getOrDefault("ONEWINDOW_BACKUP", "").strip();
        Path real = folder.toAbsolutePath().normalize();
        if (!backups.isEmpty()
                        && real.startsWith(Path.of(backups).toAbsolutePath().normalize())
                || Files.isDirectory(real.resolve("full"))) {
            throw new IOException("密钥不能和备份放在一起：拿到两样的人就能看到全部个人信息。请换一个目录。");
        }
        Path source = KeyFile.place(settings, data);
        if (!Files.isRegularFile(source)) {
            throw new IOException("没有密钥文件 " + source + "。密钥放在别处的，请设好 ONEWINDOW_KEYS 再运行。");
        }
        if (source.startsWith(real)) {
            throw new IOException("正在用的密钥就在 " + real + "，请另选一个目录存放副本。");
        }
        Path file = OwnerOnly.newFolder(real).resolve("keys");
        if (Files.exists(file) && Files.mismatch(file, source) != -1) {
            throw new IOException(file + " 已经是另一把密钥，没有动它。请换一个目录。");
        }
        OwnerOnly.file(file);
        Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        BackupFolder.sync(file);
        System.out.println("密钥已写到 " + file + "。请与备份分开保管（例如一份交保密室，一份封存），恢复时用 ./restore … --keys 放回。");
    }

    private void check(Path folder) throws IOException {
        int faults = 0;
        List<BackupFolder.Full> all = new BackupFolder(folder).all();
        for (BackupFolder.Full full : all) {
            int wrong = 0;
            for (Manifest.Entry entry : full.manifest().files()) {
                Path file = full.path().resolve("data").resolve(entry.path());
                if (!Files.exists(file) || !Manifest.look(file, entry.path()).equals(entry)) {
                    System.out.println("  不符：" + file);
                    wrong++;
                }
            }
            System.out.println(full.path() + (wrong == 0 ? "：完好" : "：有 " + wrong + " 个文件与清单不符"));
            faults += wrong;
        }
        if (all.isEmpty() || faults > 0) {
            throw new IOException(all.isEmpty() ? folder + " 里没有完整的备份。" : "备份有损坏，请尽快重做一份。");
        }
    }
}
