package onewindow.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which database: the one the environment names, or else the embedded one in the data folder. */
@Configuration
class DatabaseConfiguration {
    @Bean
    DataFolder dataFolder(@Value("${onewindow.data}") Path path) {
        return DataFolder.lock(path);
    }

    @Bean
    @ConditionalOnExpression("'${onewindow.db.url:}'.empty")
    EmbeddedPostgres embeddedPostgres(DataFolder folder) {
        return EmbeddedPostgres.start(folder.path());
    }

    @Bean
    DataSource dataSource(ObjectProvider<EmbeddedPostgres> embedded, Environment settings) {
        HikariDataSource pool = new HikariDataSource();
        EmbeddedPostgres server = embedded.getIfAvailable();
        pool.setJdbcUrl(server == null ? settings.getRequiredProperty("onewindow.db.url") : server.url());
        pool.setUsername(server == null ? settings.getProperty("onewindow.db.user", "") : server.user());
        pool.setPassword(server == null ? settings.getProperty("onewindow.db.password", "") : server.password());
        pool.setMaximumPoolSize(settings.getProperty("onewindow.db.pool", Integer.class, 12));
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "onewindow");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
