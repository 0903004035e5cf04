package onewindow.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The data folder, the database, and the connections to it. */
@Configuration
class DatabaseConfiguration {
    @Bean
    DataFolder dataFolder(@Value("${onewindow.data}") Path path) {
        return DataFolder.lock(path);
    }

    @Bean
    DatabaseServer databaseServer(DataFolder folder, Environment settings) {
        return new DatabaseServer(folder, settings);
    }

    @Bean
    DataSource dataSource(DatabaseServer server, Environment settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url);
        pool.setUsername(server.user);
        pool.setPassword(server.password);
        pool.setMaximumPoolSize(settings.getProperty("onewindow.db.pool", Integer.class, 12));
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "onewindow");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
