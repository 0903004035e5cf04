package onewindow.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The connections to the database: the program's own, and the owner's for what changes its structure. */
@Configuration
class DatabaseConfiguration {
    @Bean
    DataSource dataSource(DatabaseServer server, Environment settings) {
        server.awaitReady();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url);
        pool.setUsername(server.program.user());
        pool.setPassword(server.program.password());
        pool.setMaximumPoolSize(settings.getProperty("onewindow.db.pool", Integer.class, 12));
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "onewindow");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    /** Without a pool: one connection that waits for what the database says, and would be missing in the pool for ever. */
    @Bean(defaultCandidate = false)
    @Qualifier("listening")
    DataSource listeningDataSource(DatabaseServer server) {
        server.awaitReady();
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(server.url);
        connections.setUser(server.program.user());
        connections.setPassword(server.program.password());
        connections.setApplicationName("onewindow listening");
        return connections;
    }

    /** Without a pool: asked for at the start, and never while somebody is served. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        server.awaitReady();
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(server.url);
        connections.setUser(server.owner.user());
        connections.setPassword(server.owner.password());
        connections.setApplicationName("onewindow owner");
        return connections;
    }

    @Bean
    FlywayMigrationStrategy migrateAsOwner(DatabaseServer server) {
        return flyway -> {
            flyway.migrate();
            new DatabaseRoles(server).grant(flyway.getConfiguration().getDataSource());
        };
    }
}
