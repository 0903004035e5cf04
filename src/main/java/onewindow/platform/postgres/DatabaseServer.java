package onewindow.platform.postgres;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import onewindow.platform.CannotStart;
import onewindow.platform.DataFolder;
import onewindow.platform.WalArchive;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The database the environment names, or else the embedded one in the data folder, which stops with the program. The owner
 * changes its structure when the program starts; the program itself works as somebody who may do less.
 */
final class DatabaseServer implements AutoCloseable {
    final String url;
    final Login program;
    final Login owner;
    private final @Nullable EmbeddedPostgres own;

    record Login(String user, String password) {}

    DatabaseServer(DataFolder folder, Environment settings) {
        String elsewhere = settings.getProperty("onewindow.db.url", "");
        own = elsewhere.isEmpty() ? EmbeddedPostgres.launch(folder.path(), archive(folder.path(), settings)) : null;
        if (own != null) {
            url = own.url();
            program = new Login(own.programUser(), own.programPassword());
            owner = new Login(own.user(), own.password());
            return;
        }
        url = elsewhere;
        Login first = login(settings, "onewindow.db.");
        Login second = login(settings, "onewindow.db.owner-");
        program = first.user().isEmpty() ? second : first;
        owner = second.user().isEmpty() ? first : second;
    }

    private static Login login(Environment settings, String prefix) {
        return new Login(settings.getProperty(prefix + "user", ""), settings.getProperty(prefix + "password", ""));
    }

    /** Whether the program lacks the rights of the owner. */
    boolean separate() {
        return !program.user().equals(owner.user());
    }

    private static List<String> archive(Path data, Environment settings) {
        String backups = settings.getProperty("onewindow.backup.folder", "").strip();
        try {
            return backups.isEmpty() ? List.of() : WalArchive.settings(data, Path.of(backups));
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart(
                    "备份目录 " + backups + "（ONEWINDOW_BACKUP）不能使用：" + e.getMessage() + "。请检查磁盘是否挂上、本程序的用户能不能写，本次启动停止。");
        }
    }

    void awaitReady() {
        if (own != null) {
            own.awaitReady();
        }
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
