package onewindow.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import onewindow.platform.OwnerOnly;
import onewindow.platform.WalArchive;

/** The folder backups are kept in: {@code full/<when>} each a whole one, {@code wal/<name>} what was written since. */
record BackupFolder(Path path) {
    /** Of a piece of the archive: timeline, then its place in it. */
    private static final Pattern PIECE = Pattern.compile("[0-9A-F]{24}(\\.gz)?");

    private static final int TIMELINE = 8;
    private static final int NAME = 24;
    private static final int TO_COMPRESS = 1 << 16;

    record Full(Path path, Manifest manifest) {}

    Path full() {
        return path.resolve("full");
    }

    /** Whole ones, the oldest first; one that was cut short has no manifest and does not count. */
    List<Full> all() throws IOException {
        List<Full> all = new ArrayList<>();
        for (Path folder : folders(full())) {
            if (Manifest.isIn(folder) && !cutShort(folder)) {
                all.add(new Full(folder, Manifest.read(folder)));
            }
        }
        all.sort(Comparator.comparing(full -> full.manifest().endedAt()));
        return all;
    }

    Optional<Full> newest(String archive) throws IOException {
        return all().stream()
                .filter(full -> full.manifest().archive().equals(archive))
                .reduce((older, newer) -> newer);
    }

    /**
     * Removes what is older than it has to be kept, never the newest whole backup, and what of the archive no kept backup
     * needs; the rest of the archive is compressed. Returns the names of the backups removed.
     */
    List<String> tidy(Instant now, Duration keep, String own) throws IOException {
        List<String> removed = new ArrayList<>();
        List<Full> all = all();
        for (Full full : all.subList(0, Math.max(0, all.size() - 1))) {
            if (full.manifest().endedAt().isBefore(now.minus(keep))) {
                delete(full.path());
                removed.add(full.path().getFileName().toString());
            }
        }
        for (Path folder : folders(full())) {
            if (cutShort(folder) && lastChange(folder).isBefore(now.minus(Duration.ofDays(1)))) {
                delete(folder);
            }
        }
        for (Path archive : folders(path.resolve("wal"))) {
            tidyArchive(archive, now.minus(keep), own);
        }
        return removed;
    }

    private void tidyArchive(Path archive, Instant oldest, String own) throws IOException {
        String name = archive.getFileName().toString();
        Optional<String> needed = all().stream()
                .map(Full::manifest)
                .filter(manifest -> manifest.archive().equals(name))
                .map(manifest -> manifest.firstWal().substring(TIMELINE))
                .min(Comparator.naturalOrder());
        boolean anyNeeded = needed.isPresent() || name.equals(own);
        for (Path piece : files(archive)) {
            String file = piece.getFileName().toString();
            if (!PIECE.matcher(file).matches()) {
                continue;
            }
            boolean before =
                    needed.isPresent() && file.substring(TIMELINE, NAME).compareTo(needed.get()) < 0;
            if (before || !anyNeeded && lastChange(piece).isBefore(oldest)) {
                Files.delete(piece);
            } else if (file.length() == NAME) {
                compress(piece);
            }
        }
        if (!anyNeeded && files(archive).isEmpty()) {
            Files.delete(archive);
        }
    }

    /** A piece that was closed by the clock is mostly empty. */
    private static void compress(Path piece) throws IOException {
        Path draft = piece.resolveSibling(piece.getFileName() + ".gz.new");
        Files.deleteIfExists(draft);
        try (InputStream in = Files.newInputStream(piece);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(OwnerOnly.file(draft)), TO_COMPRESS)) {
            in.transferTo(out);
        }
        sync(draft);
        Files.move(
                draft,
                piece.resolveSibling(piece.getFileName() + ".gz"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Files.delete(piece);
    }

    /** How the server fetches a piece while it recovers. */
    String fetch(String archive) {
        String quoted = "'"
                + WalArchive.of(path.toAbsolutePath().normalize(), archive)
                        .toString()
                        .replace("%", "%%")
                        .replace("'", "'\\''")
                + "'";
        return "if [ -f " + quoted + "/%f ]; then cp " + quoted + "/%f %p; else [ -f " + quoted
                + "/%f.gz ] && gzip -dc " + quoted + "/%f.gz > %p; fi";
    }

    /** Until it is whole, a backup has another name. */
    static Path draft(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".new");
    }

    private static boolean cutShort(Path folder) {
        return folder.getFileName().toString().endsWith(".new");
    }

    /** Everything written below the file's disk is on it. */
    static void sync(Path file) throws IOException {
        try {
            if (new ProcessBuilder("sync", "-f", file.toString()).start().waitFor() != 0) {
                throw new IOException("不能确认 " + file + " 已写到磁盘");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path file : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Instant lastChange(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
