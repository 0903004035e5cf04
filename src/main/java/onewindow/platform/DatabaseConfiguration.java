package onewindow.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The connections to the database. */
@Configuration
class DatabaseConfiguration {
    @Bean
    DataSource dataSource(DatabaseServer server, Environment settings) {
        server.awaitReady();
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
