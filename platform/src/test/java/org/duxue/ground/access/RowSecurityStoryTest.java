package org.duxue.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What raw SQL under the application's own role can and cannot see: the second lock, tried from inside. */
@InTheHouse
class RowSecurityStoryTest {
    private static final String UNITS = "select code from organisation_unit order by code";

    private final House house;

    @Autowired
    RowSecurityStoryTest(House house) {
        this.house = house;
    }

    @Test
    void seesNothingWithoutATicket() throws SQLException {
        try (Connection intruder = house.rawConnection()) {
            assertThat(read(intruder, UNITS)).isEmpty();
        }
    }

    @Test
    void seesNothingWithAGuessedTicketOrAnAccountsNumber() throws SQLException {
        for (String guess : List.of("", "guess", house.id(Qinghe.LUO).toString(), "' or true --")) {
            try (Connection intruder = house.rawConnection()) {
                present(intruder, guess);
                assertThat(read(intruder, UNITS)).isEmpty();
            }
        }
    }

    @Test
    void seesItsOwnSchoolAndTheUnitsAboveWithASchoolsTicket() throws SQLException {
        try (Connection intruder = house.rawConnection()) {
            present(intruder, house.ticket(Qinghe.YIN).token());
            assertThat(read(intruder, UNITS))
                    .containsExactlyInAnyOrder(Qinghe.DISTRICT, Qinghe.UPPER_TOWN, Qinghe.SCHOOL_A);
        }
    }

    @Test
    void seesTheWholeDistrictWithTheOfficersTicket() throws SQLException {
        try (Connection intruder = house.rawConnection()) {
            present(intruder, house.ticket(Qinghe.LUO).token());
            assertThat(read(intruder, UNITS)).hasSize(Qinghe.UNITS.size());
        }
    }

    @Test
    void forgetsTheTicketWithTheTransaction() throws SQLException {
        try (Connection connection = house.rawConnection()) {
            connection.setAutoCommit(false);
            present(connection, house.ticket(Qinghe.LUO).token());
            assertThat(read(connection, UNITS)).isNotEmpty();
            connection.commit();
            assertThat(read(connection, UNITS)).isEmpty();
        }
    }

    @Test
    void cannotSwitchTheLockOffNorBecomeSomeoneElse() throws SQLException {
        for (String attempt : List.of(
                "set role duxue_owner",
                "set session authorization duxue_owner",
                "alter table organisation_unit disable row level security",
                "alter role duxue_app bypassrls",
                "drop policy caller_sees on organisation_unit",
                "create table public.mine (x text)",
                "set session_replication_role = replica",
                "copy organisation_unit to program 'cat'",
                "update organisation_unit set name = name where false; alter table organisation_unit owner to duxue_app")) {
            try (Connection intruder = house.rawConnection()) {
                assertThatThrownBy(() -> run(intruder, attempt))
                        .as(attempt)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner|Must be superuser|only roles).*");
            }
        }
        try (Connection intruder = house.rawConnection()) {
            run(intruder, "set row_security = off");
            assertThatThrownBy(() -> read(intruder, UNITS)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void cannotReadAccountsSessionsOrTickets() throws SQLException {
        for (String table : List.of("access_account", "access_grant", "access_session", "access_ticket")) {
            try (Connection intruder = house.rawConnection()) {
                present(intruder, house.ticket(Qinghe.LUO).token());
                assertThatThrownBy(() -> read(intruder, "select 1::text from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void cannotFoolTheTicketFunctionsWithTablesOfItsOwn() throws SQLException {
        try (Connection intruder = house.rawConnection()) {
            run(intruder, "create temporary table access_ticket (hash bytea, account_id uuid, expires_at timestamptz)");
            run(
                    intruder,
                    "insert into access_ticket values (sha256('x'), '%s', now() + interval '1 h')"
                            .formatted(house.id(Qinghe.LUO)));
            run(intruder, "set search_path = pg_temp, public");
            present(intruder, "x");
            assertThat(read(intruder, UNITS)).isEmpty();
        }
    }

    private static void present(Connection connection, String ticket) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('duxue.ticket', ?, ?)")) {
            statement.setString(1, ticket);
            statement.setBoolean(2, !connection.getAutoCommit());
            statement.execute();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
