package onewindow.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the embedded database keeps a copy of everything it writes, so that a lost folder can be brought back to any
 * moment. Each data folder archives under a name of its own; one that was restored begins a new name, so that it never
 * writes among the copies it came from.
 */
public final class WalArchive {
    /** Kept in the data folder, and in no backup. */
    public static final String NAME = "archive-name";

    private static final String TIME_OUT = "10min";

    private WalArchive() {}

    public static Path of(Path backups, String name) {
        return backups.resolve("wal").resolve(name);
    }

    /** The name this data folder archives under; made on first use. */
    public static String name(Path data) throws IOException {
        Path file = OwnerOnly.folder(data.resolve("postgres")).resolve(NAME);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[6];
            new SecureRandom().nextBytes(bytes);
            Path fresh = OwnerOnly.file(file.resolveSibling(NAME + ".new"));
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    /** A backup that is lost with what it is of is none. */
    public static void apart(Path data, Path backups) throws IOException {
        Path folder = backups.toAbsolutePath().normalize();
        if (folder.startsWith(data.toAbsolutePath().normalize())
                || data.toAbsolutePath().normalize().startsWith(folder)) {
            throw new IOException("备份目录 " + folder + " 和数据目录 " + data + " 不能一个套着另一个，请放到别的磁盘上");
        }
    }

    /** For the server's start. */
    public static List<String> settings(Path data, Path backups) throws IOException {
        apart(data, backups);
        Path folder = of(backups.toAbsolutePath().normalize(), name(data));
        OwnerOnly.folder(folder);
        return List.of(
                "archive_mode=on",
                "archive_library=basic_archive",
                "basic_archive.archive_directory=" + folder,
                "archive_timeout=" + TIME_OUT);
    }
}
