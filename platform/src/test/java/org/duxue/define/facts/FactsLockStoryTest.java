package org.duxue.define.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.define.facts.FactsFixtures.A;
import static org.duxue.define.facts.FactsFixtures.B;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.YIN;

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
import org.duxue.fixtures.Qinghe.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What raw SQL under the application's own role can do to facts: see the own school, add to it, and nothing else. */
@InTheHouse
class FactsLockStoryTest {
    private static final List<String> TABLES = List.of(
            "facts_sheet", "facts_change", "facts_value", "facts_confirmation", "facts_import", "facts_mapping");

    private final House house;
    private final FactsFixtures facts;

    @Autowired
    FactsLockStoryTest(House house, SaveFacts save, ReadFacts read) {
        this.house = house;
        this.facts = new FactsFixtures(house, save, read);
    }

    @BeforeEach
    void twoSchoolsHaveFacts() {
        house.reset();
        facts.fill(YIN, A, "pupils_primary", "812");
        facts.fill(HU, B, "pupils_primary", "500");
    }

    @Test
    void showsNothingWithoutATicket() throws SQLException {
        try (Connection intruder = house.rawConnection()) {
            for (String table : TABLES) {
                assertThat(read(intruder, "select unit_code from " + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void showsASchoolsTicketThatSchoolAlone() throws SQLException {
        try (Connection intruder = as(HU)) {
            for (String table : List.of("facts_sheet", "facts_change", "facts_value")) {
                assertThat(read(intruder, "select distinct unit_code from " + table))
                        .containsExactly(Qinghe.SCHOOL_B);
            }
        }
        try (Connection officer = as(LUO)) {
            assertThat(read(officer, "select unit_code from facts_sheet")).hasSize(2);
        }
    }

    @Test
    void refusesToAddToAnotherSchoolsHistory() throws SQLException {
        try (Connection intruder = as(HU)) {
            assertRefused(intruder, """
                    insert into facts_change (unit_code, period, version, person_id, person, source, facts)
                    values ('%s', 2025, 2, gen_random_uuid(), '胡', '伪造', '{"pupils_primary": 1}')
                    """.formatted(Qinghe.SCHOOL_A));
        }
    }

    @Test
    void neverLetsTheProjectionOrTheHistoryBeRewritten() throws SQLException {
        for (String attempt : List.of(
                "update facts_sheet set facts = '{}'",
                "delete from facts_sheet",
                "insert into facts_sheet values ('%s', 2024, 1, now(), '{}', '{}')".formatted(Qinghe.SCHOOL_A),
                "update facts_change set facts = '{\"pupils_primary\": 1}'",
                "delete from facts_change",
                "truncate facts_change")) {
            try (Connection officer = as(LUO)) {
                assertRefused(officer, attempt);
            }
        }
        assertThatThrownBy(() -> house.asSuperuser("update facts_change set person = 'x'"))
                .hasStackTraceContaining("only ever added to");
    }

    @Test
    void refusesAGapInTheVersions() throws SQLException {
        try (Connection officer = as(LUO)) {
            assertRefused(officer, """
                    insert into facts_change (unit_code, period, version, person_id, person, source, facts)
                    values ('%s', 2025, 3, gen_random_uuid(), '罗', '跳号', '{"pupils_primary": 1}')
                    """.formatted(Qinghe.SCHOOL_A));
        }
    }

    private Connection as(Person person) throws SQLException {
        Connection connection = house.rawConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement present = connection.prepareStatement("select set_config('duxue.ticket', ?, true)")) {
            present.setString(1, house.ticket(person).token());
            present.execute();
        }
        return connection;
    }

    private static void assertRefused(Connection connection, String statement) {
        assertThatThrownBy(() -> {
                    try (Statement attempt = connection.createStatement()) {
                        attempt.execute(statement);
                    }
                })
                .as(statement)
                .isInstanceOf(SQLException.class);
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
