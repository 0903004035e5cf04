package onewindow.platform;

import java.io.IOException;
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
        own = elsewhere.isEmpty() ? EmbeddedPostgres.launch(folder.path()) : null;
        url = own == null ? elsewhere : own.url();
        user = own == null ? settings.getProperty("onewindow.db.user", "") : own.user();
        password = own == null ? settings.getProperty("onewindow.db.password", "") : own.password();
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
