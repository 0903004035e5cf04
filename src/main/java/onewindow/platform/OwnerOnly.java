package onewindow.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that nobody but the program's own user may look into, from the moment they are made. */
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    /** To be given to whatever makes a folder or a file. */
    public static final FileAttribute<?> NEW_FOLDER = PosixFilePermissions.asFileAttribute(FOLDER);

    public static final FileAttribute<?> NEW_FILE = PosixFilePermissions.asFileAttribute(FILE);

    private OwnerOnly() {}

    /** Made with all that is missing above it; one that is there and wider is narrowed. */
    public static Path folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, NEW_FOLDER);
        }
        narrow(path, FOLDER);
        return path;
    }

    /** Made where there is none; one that is there belongs to somebody else, and is left as it is. */
    public static Path newFolder(Path path) throws IOException {
        return Files.isDirectory(path) ? path : folder(path);
    }

    /** Made empty where there is none; one that is there and wider is narrowed. */
    public static Path file(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, NEW_FILE);
        }
        narrow(path, FILE);
        return path;
    }

    /** Only if it is there. */
    static void mend(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            narrow(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
    }

    private static void narrow(Path path, Set<PosixFilePermission> allowed) throws IOException {
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
        if (!allowed.containsAll(found)) {
            Files.setPosixFilePermissions(path, allowed);
            LOG.warn(
                    "{} 原来别的用户也能看（{}），已收紧为只有本程序的用户能看（{}）。",
                    path,
                    PosixFilePermissions.toString(found),
                    PosixFilePermissions.toString(allowed));
        }
    }
}
