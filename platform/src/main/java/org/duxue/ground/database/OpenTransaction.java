package org.duxue.ground.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transaction that is open on this thread, whichever role it runs under: what must be written with a deed goes there. */
public final class OpenTransaction {
    private final List<DataSource> pools;

    OpenTransaction(List<DataSource> pools) {
        this.pools = List.copyOf(pools);
    }

    public JdbcClient sql() {
        return pools.stream()
                .filter(TransactionSynchronizationManager::hasResource)
                .findFirst()
                .map(JdbcClient::create)
                .orElseThrow(() -> new IllegalStateException("no transaction is open"));
    }
}
