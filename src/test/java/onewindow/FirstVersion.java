package onewindow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import onewindow.platform.DataFolder;
import onewindow.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The data folder of the first published version (commit 2e05b26, 22 November 2026), as it left it: its migrations, and
 * the rows its demonstration and the walk through its API had written, values encrypted by its own program.
 */
final class FirstVersion {
    /** The citizen of the walk and her case, taken to its end and rated, and a draft of hers. */
    static final String CASE = "01a228ca-736b-70df-912a-c34e229b1da7";

    static final String NUMBER = "371312261130000057";
    static final String DRAFT = "01a228ca-be17-78de-b7b1-d17f675baba2";
    static final String VERIFY_CODE = "GKJYCBYEM3M9ZCV7";
    /** As her browser kept it. */
    static final String SESSION = "NjAyMmYwMzYtODI0MC00MzdkLWFiMzktMzdkNzI1MjFmMmYx";

    private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0".repeat(2);
    private static final List<String> MIGRATIONS = List.of(
            "V001__create_platform.sql",
            "V002__remember_the_key.sql",
            "V009__remember_demo_steps.sql",
            "V010__create_identity.sql",
            "V020__create_organisation.sql",
            "V030__create_catalogue.sql",
            "V040__create_documents.sql",
            "V050__create_cases.sql",
            "V051__index_deliveries_by_time.sql",
            "V060__create_feedback.sql",
            "V070__create_notifications.sql");

    private FirstVersion() {}

    /** With the rights it gave: everybody on the machine could look into it. */
    static void folder(Path data) throws IOException, SQLException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("keys"), KEY + "\n");
        try (DataFolder folder = DataFolder.lock(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder.path())) {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .defaultSchema("public")
                    .createSchemas(false)
                    .locations("filesystem:" + migrations(data.resolveSibling("first-migrations")))
                    .load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
                fill(connection);
            }
        }
        for (String open : List.of("", "postgres")) {
            Files.setPosixFilePermissions(data.resolve(open), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (String open : List.of("keys", "postgres/server.log")) {
            Files.setPosixFilePermissions(data.resolve(open), PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static Path migrations(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : MIGRATIONS) {
            try (InputStream in = open("/db/migration/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        return folder;
    }

    private static void fill(Connection connection) throws IOException, SQLException {
        CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
        try (Statement statement = connection.createStatement();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(open("/first-version/rows.sql.gz")), StandardCharsets.UTF_8))) {
            statement.execute("set session_replication_role = replica");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("copy ")) {
                    statement.execute("delete from " + line.split(" ")[1]);
                    copies.copyIn(line, new StringReader(rows(lines)));
                } else {
                    statement.execute(line);
                }
            }
            // The folder was in use until a moment ago, and its transactions had been numbered higher than these few.
            statement.execute("update identity.http_session set creation_time = extract(epoch from now()) * 1000,"
                    + " last_access_time = extract(epoch from now()) * 1000,"
                    + " expiry_time = extract(epoch from now() + interval '20 minutes') * 1000");
            statement.execute(
                    "do $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$");
        }
    }

    private static String rows(BufferedReader lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = lines.readLine(); !"\\.".equals(line); line = lines.readLine()) {
            rows.append(Objects.requireNonNull(line)).append('\n');
        }
        return rows.toString();
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(FirstVersion.class.getResourceAsStream(resource), resource);
    }
}
