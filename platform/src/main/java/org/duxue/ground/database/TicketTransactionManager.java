package org.duxue.ground.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Caller;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database at the start of every transaction who asks, by handing over the caller's ticket for the length of that
 * transaction. Without a caller, or outside a transaction, the database shows no scoped row at all.
 */
final class TicketTransactionManager extends JdbcTransactionManager {
    TicketTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Optional<Caller> caller = Acting.caller();
        if (caller.isPresent()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('duxue.ticket', ?, true)")) {
                statement.setString(1, caller.get().ticket());
                statement.execute();
            }
        }
    }
}
