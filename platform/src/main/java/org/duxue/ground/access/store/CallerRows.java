package org.duxue.ground.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.access.secret.Secret;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Caller;
import org.duxue.ground.shared.UnitCode;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Gathers the rows of one session, one per grant. */
record CallerRows(Secret ticket) implements ResultSetExtractor<Optional<SessionRecord>> {
    @Override
    public Optional<SessionRecord> extractData(ResultSet rows) throws SQLException {
        Optional<SessionRecord> session = Optional.empty();
        List<Caller.Grant> grants = new ArrayList<>();
        while (rows.next()) {
            String role = rows.getString("role");
            if (role != null) {
                grants.add(new Caller.Grant(role, new UnitCode(rows.getString("granted_in"))));
            }
            Actor actor = new Actor(
                    rows.getObject("id", UUID.class),
                    rows.getString("account"),
                    rows.getString("display_name"),
                    rows.getString("unit_code"));
            session = Optional.of(new SessionRecord(
                    rows.getObject("session_id", UUID.class),
                    new Caller(actor, ticket.token(), grants),
                    rows.getBoolean("totp_confirmed"),
                    rows.getTimestamp("seen_at").toInstant(),
                    rows.getTimestamp("expires_at").toInstant()));
        }
        return session;
    }
}
