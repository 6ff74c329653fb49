package org.duxue.ground.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.duxue.ground.database.site.Role;
import org.duxue.ground.database.site.Site;

/** The pools, one per role; closed together, and before the database they lead to. */
final class Pools implements AutoCloseable {
    private final Map<Role, HikariDataSource> pools = new EnumMap<>(Role.class);

    Pools(Site site, DatabaseSettings settings) {
        for (Role role : Role.values()) {
            pools.put(role, open(site, settings, role, size(role, settings.pool())));
        }
    }

    DataSource of(Role role) {
        HikariDataSource pool = pools.get(role);
        if (pool == null) {
            throw new IllegalStateException("no pool for " + role);
        }
        return pool;
    }

    /** The rooms' pool last: whoever opened another one did so for the deed at hand. */
    List<DataSource> innermostFirst() {
        return List.of(of(Role.OWNER), of(Role.DOOR), of(Role.APP));
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    private static int size(Role role, int rooms) {
        return switch (role) {
            case APP -> rooms;
            case DOOR -> Math.max(2, rooms / 3);
            case SEAL -> 2;
            case OWNER -> 1;
        };
    }

    private static HikariDataSource open(Site site, DatabaseSettings settings, Role role, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.id());
        config.setJdbcUrl(site.url());
        config.setUsername(role.id());
        config.setPassword(site.password(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(role == Role.OWNER ? 0 : Math.min(2, size));
        config.setInitializationFailTimeout(role == Role.OWNER ? -1 : 1);
        config.setConnectionTimeout(settings.patience().toMillis());
        config.addDataSourceProperty("ApplicationName", role.id());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
