package org.duxue.ground.database;

import javax.sql.DataSource;
import org.duxue.ground.database.site.Role;
import org.duxue.ground.database.site.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** One pool per role on one prepared database. What the rooms get unasked is the pool of {@code duxue_app}. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {
    @Bean
    KeyFolder keyFolder(DatabaseSettings settings) {
        return KeyFolder.of(settings.data());
    }

    @Bean
    Site site(DatabaseSettings settings) {
        return Site.open(settings.where());
    }

    @Bean
    Pools pools(Site site, DatabaseSettings settings) {
        return new Pools(site, settings);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Pools pools) {
        return pools.of(Role.APP);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TicketTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    Door door(Pools pools) {
        return new Door(JdbcClient.create(pools.of(Role.DOOR)), transactions(pools.of(Role.DOOR)));
    }

    @Bean
    Seal seal(Pools pools) {
        return new Seal(JdbcClient.create(pools.of(Role.SEAL)), transactions(pools.of(Role.SEAL)));
    }

    @Bean
    Owner owner(Pools pools) {
        return new Owner(JdbcClient.create(pools.of(Role.OWNER)), transactions(pools.of(Role.OWNER)));
    }

    @Bean
    OpenTransaction openTransaction(Pools pools) {
        return new OpenTransaction(pools.innermostFirst());
    }

    private static TransactionTemplate transactions(DataSource pool) {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }
}
