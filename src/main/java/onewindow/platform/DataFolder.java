package onewindow.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything this installation keeps on disk: the embedded database and the keys. One program at a
 * time: the lock is the operating system's, so it is gone with the process, however the process ended.
 */
public final class DataFolder implements AutoCloseable {
    /** There while a backup is being written into the folder. */
    public static final String RESTORING = ".restoring";
    /** There from the end of restoring until what was restored has been looked at and its numbers go on behind a gap. */
    public static final String UNCHECKED = ".restored";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static DataFolder lock(Path path) {
        try {
            OwnerOnly.folder(path);
            FileChannel channel = FileChannel.open(OwnerOnly.file(path.resolve(".lock")), StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("数据目录 " + path + " 正被另一个 OneWindow 使用，本次启动停止。请先停止那一个，或用 ONEWINDOW_DATA 指定别的目录。");
            }
            if (Files.exists(path.resolve(RESTORING))) {
                channel.close();
                throw new CannotStart("数据目录 " + path + " 的恢复没有做完，不能使用，本次启动停止。请换一个空的数据目录重新运行 ./restore。");
            }
            mend(path);
            return new DataFolder(path.toRealPath(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录无法使用：" + path, e);
        }
    }

    /** An earlier version, or a careless copy, left them open to others on this machine. */
    private static void mend(Path path) throws IOException {
        try (var files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                OwnerOnly.mend(file);
            }
        }
        Path database = path.resolve("postgres");
        for (String name : List.of("", "password", "server.log", WalArchive.NAME, "cluster")) {
            OwnerOnly.mend(database.resolve(name));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
