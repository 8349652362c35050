package org.vrs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the migrations of the embedded database connections of their own, which stay open as long as the program runs. H2
 * compares the values of a check constraint with the connection that made it: were that one of the pool, which retires each
 * after half an hour, nothing could be written from then on.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("environment.getProperty('spring.datasource.url').startsWith('jdbc:h2:')")
class EmbeddedMigrations {

    /** Flyway uses up to three at a time. */
    private static final int CONNECTIONS = 3;

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource migrationConnections(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("migrations");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    @Bean
    FlywayConfigurationCustomizer migrateOnThem(@Qualifier("migrationConnections") HikariDataSource connections) {
        return flyway -> flyway.dataSource(connections);
    }
}
