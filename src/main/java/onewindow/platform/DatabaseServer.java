package onewindow.platform;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The database the environment names, or else the embedded one in the data folder, which stops with the program. */
final class DatabaseServer implements AutoCloseable {
    final String url;
    final String user;
    final String password;
    private final @Nullable EmbeddedPostgres own;

    DatabaseServer(DataFolder folder, Environment settings) {
        String elsewhere = settings.getProperty("onewindow.db.url", "");
        own = elsewhere.isEmpty() ? EmbeddedPostgres.launch(folder.path(), archive(folder.path(), settings)) : null;
        url = own == null ? elsewhere : own.url();
        user = own == null ? settings.getProperty("onewindow.db.user", "") : own.user();
        password = own == null ? settings.getProperty("onewindow.db.password", "") : own.password();
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
