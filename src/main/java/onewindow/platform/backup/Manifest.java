package onewindow.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import onewindow.platform.OwnerOnly;
import org.bouncycastle.crypto.digests.SM3Digest;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a full backup holds and where it begins and ends.
 *
 * @param archive the name its database archives under
 * @param firstWal the oldest piece of the archive that is needed to go on from here
 * @param endedAt from this moment on it can be brought to any later one
 */
record Manifest(
        int format,
        String postgres,
        String system,
        String archive,
        String firstWal,
        String lastWal,
        Instant startedAt,
        Instant endedAt,
        List<Entry> files) {
    static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param path below the data folder */
    record Entry(String path, long size, String sm3, String sha256) {}

    void write(Path folder) throws IOException {
        Files.write(
                OwnerOnly.file(folder.resolve(NAME)),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    static Manifest read(Path folder) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(folder.resolve(NAME)), Manifest.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IOException("备份的清单 " + folder.resolve(NAME) + " 读不出来", e);
        }
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    long bytes() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    /** Copies to the end of the file as it is found, and says what was copied. */
    static Entry copy(Path from, Path to, String path) throws IOException {
        Digests digests = new Digests();
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(OwnerOnly.file(to))) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                digests.add(buffer, n);
            }
        }
        return digests.entry(path);
    }

    /** As it lies there now. */
    static Entry look(Path file, String path) throws IOException {
        Digests digests = new Digests();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digests.add(buffer, n);
            }
        }
        return digests.entry(path);
    }

    private static final class Digests {
        private final SM3Digest sm3 = new SM3Digest();
        private final MessageDigest sha256 = sha256();
        private long size;

        void add(byte[] buffer, int length) {
            sm3.update(buffer, 0, length);
            sha256.update(buffer, 0, length);
            size += length;
        }

        Entry entry(String path) {
            byte[] national = new byte[sm3.getDigestSize()];
            sm3.doFinal(national, 0);
            HexFormat hex = HexFormat.of();
            return new Entry(path, size, hex.formatHex(national), hex.formatHex(sha256.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
