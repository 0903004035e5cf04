package onewindow.platform.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of keys: a file only its owner can read, or what the environment gives, which this program cannot change. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    /** New installations begin here: version 1 also opens what is bound to no place. */
    private static final int FIRST = 2;

    private final @Nullable Path path;
    private final String given;

    private KeyFile(@Nullable Path path, String given) {
        this.path = path;
        this.given = given;
    }

    /** Where a command finds the file that the program uses, with the same settings. */
    public static Path place(Map<String, String> settings, Path folder) {
        return place(settings.getOrDefault("ONEWINDOW_KEYS", "").strip(), folder);
    }

    private static Path place(String path, Path folder) {
        return path.isBlank()
                ? folder.resolve("keys")
                : Path.of(path).toAbsolutePath().normalize();
    }

    /** @param path where the file is; empty for {@code keys} in the data folder */
    public static KeyFile of(String given, String path, Path folder) {
        Path file = place(path, folder);
        return given.isBlank() ? new KeyFile(file, "") : new KeyFile(null, given);
    }

    boolean beside(Path folder) {
        return path != null && path.startsWith(folder);
    }

    public boolean changeable() {
        return path != null;
    }

    public boolean there() {
        return path == null || Files.exists(path);
    }

    public KeyRing read() {
        if (path == null) {
            return KeyRing.parse(given);
        }
        try {
            if (!Files.exists(path)) {
                write(FIRST + ":" + HexFormat.of().formatHex(secret()) + "\n");
            }
            return KeyRing.parse(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件无法使用：" + path, e);
        }
    }

    public void write(KeyRing ring) {
        try {
            write(ring.text());
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件无法改写：" + path, e);
        }
    }

    public static byte[] secret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Moved into place whole, so a killed program never leaves half a key. */
    private void write(String text) throws IOException {
        if (path == null) {
            throw new IOException("the keys are given by the environment");
        }
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
