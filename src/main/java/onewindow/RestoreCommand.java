package onewindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import onewindow.platform.CannotStart;
import onewindow.platform.DataFolder;
import onewindow.platform.RestoredPart;
import onewindow.platform.backup.BackupCommand;
import onewindow.platform.backup.Restore;
import onewindow.platform.key.KeyFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./restore}: into an empty folder, never over another; then every room looks at what it got back. */
public final class RestoreCommand {
    private static final String USAGE = """
            用法：
              ./restore 备份目录 [--to "2026-11-29 10:00"] [--keys 密钥文件]
                  恢复到空的数据目录（ONEWINDOW_DATA，默认 ./data），从不覆盖已有的；不写 --to 就恢复到最后归档的时刻
              ./restore --check [--keys 密钥文件]
                  只检查数据目录里已有的数据（程序要先停下）；恢复以后还没有检查过的，从这里接着做完""";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss[.SSS]]");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> settings;
    private final Path data;

    private @Nullable Path backups;
    private @Nullable Instant to;
    private @Nullable Path keys;
    private boolean onlyCheck;

    private RestoreCommand(Map<String, String> settings) {
        this.settings = settings;
        this.data = Path.of(settings.getOrDefault("ONEWINDOW_DATA", "./data"))
                .toAbsolutePath()
                .normalize();
    }

    public static void main(String[] arguments) {
        int code;
        try {
            RestoreCommand command = new RestoreCommand(System.getenv());
            command.read(List.of(arguments).iterator());
            code = command.run();
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private void read(Iterator<String> arguments) throws IOException {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            boolean more = arguments.hasNext();
            switch (argument) {
                case "--check" -> onlyCheck = true;
                case "--to" -> to = moment(more ? arguments.next() : "");
                case "--keys" -> keys = Path.of(more ? arguments.next() : "");
                default -> backups = argument.startsWith("-") ? null : Path.of(argument);
            }
        }
        if (!onlyCheck && backups == null) {
            throw new IOException(USAGE);
        }
        if (keys != null && !Files.isRegularFile(keys)) {
            throw new IOException("没有密钥文件 " + keys + "。");
        }
    }

    private static Instant moment(String text) throws IOException {
        try {
            return LocalDateTime.parse(text.strip(), MOMENT).atZone(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new IOException("--to 应写成 \"2026-11-29 10:00\" 或 \"2026-11-29 10:00:30\"（北京时间），现在是“" + text + "”。");
        }
    }

    private int run() throws IOException, SQLException {
        if (!settings.getOrDefault("ONEWINDOW_DB_URL", "").isBlank()) {
            throw new IOException(BackupCommand.EXTERNAL);
        }
        System.out.println("恢复报告（数据目录 " + data + "）");
        if (backups != null) {
            Restore restore = new Restore(backups, data);
            restore.into(to).forEach(line -> System.out.println("  " + line));
        }
        Path place = KeyFile.place(settings, data);
        if (keys != null) {
            Restore.keys(keys, place);
            System.out.println("  密钥：已放到 " + place);
        }
        if (settings.getOrDefault("ONEWINDOW_KEY", "").isBlank() && !Files.exists(place)) {
            System.out.println("结果：数据已恢复，但还没有密钥，加密的内容打不开，也不能检查。请用做这份备份时另存的密钥：./restore --check --keys 密钥文件" + "（放到 "
                    + place + "），或设好 ONEWINDOW_KEY 再运行 ./restore --check。检查以前程序不会启动。");
            return 1;
        }
        return check();
    }

    /** What a restore left to be done is done here, whether the keys came with it or later. */
    private int check() throws IOException, SQLException {
        Path unchecked = data.resolve(DataFolder.UNCHECKED);
        boolean restored = Files.exists(unchecked);
        int faults = 0;
        try (ConfigurableApplicationContext rooms = rooms(Restore.isDemo(data))) {
            List<RestoredPart> parts =
                    rooms.getBeanProvider(RestoredPart.class).orderedStream().toList();
            for (RestoredPart part : parts) {
                RestoredPart.Findings findings = part.look();
                System.out.println("  " + part.name() + "：" + findings.looked()
                        + (findings.faults().isEmpty() ? "，无误" : "，有误："));
                findings.faults().forEach(fault -> System.out.println("    × " + fault));
                faults += findings.faults().size();
            }
            if (restored) {
                parts.stream()
                        .map(RestoredPart::goOn)
                        .filter(done -> !done.isEmpty())
                        .forEach(done -> System.out.println("  " + done));
                Files.delete(unchecked);
            }
        } catch (CannotStart e) {
            throw new IOException(
                    e.getMessage() + "\n没有检查成。如果是密钥不对：请用做这份备份时另存的那一份（换过密钥的，用换以前存的），把 " + KeyFile.place(settings, data)
                            + " 改名留存，再运行 ./restore --check --keys 密钥文件。",
                    e);
        }
        System.out.println(faults == 0 ? "结果：检查全部通过，可以启动使用。" : "结果：有 " + faults + " 处不对（见上），请不要对外使用，先查明原因或换一份备份。");
        return faults == 0 ? 0 : 1;
    }

    /** The rooms without pages, without jobs, and without what a start does by itself. */
    private static ConfigurableApplicationContext rooms(boolean demo) {
        SpringApplication program = new SpringApplication(OneWindow.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLazyInitialization(true);
        SpringApplicationHook hook = application -> new SpringApplicationRunListener() {
            @Override
            public void started(ConfigurableApplicationContext context, java.time.@Nullable Duration taken) {
                throw new SpringApplication.AbandonedRunException(context);
            }
        };
        try {
            return SpringApplication.withHook(
                    hook,
                    () -> program.run(
                            "--onewindow.demo=" + (demo ? "on" : "off"),
                            "--onewindow.public-url=http://localhost",
                            "--onewindow.backup.folder=",
                            "--onewindow.restore-check=true",
                            "--logging.level.org.springframework.boot.diagnostics=off",
                            "--logging.level.root=error",
                            "--logging.level.onewindow=error"));
        } catch (SpringApplication.AbandonedRunException ready) {
            return java.util.Objects.requireNonNull(ready.getApplicationContext());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CannotStart reason) {
                    throw reason;
                }
            }
            throw e;
        }
    }
}
