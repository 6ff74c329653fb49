package org.duxue.work.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SU;
import static org.duxue.fixtures.Qinghe.WEN;
import static org.duxue.fixtures.Qinghe.YIN;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.work.programme.Assignment.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What raw SQL under the application's own role can see and do of self-evaluations. */
@InTheHouse
class CollectionLockStoryTest {
    private static final List<String> TABLES = List.of(
            "collection_answer",
            "collection_answer_version",
            "collection_fact_confirmation",
            "collection_facts",
            "collection_submission",
            "collection_citation",
            "collection_evidence");

    private final House house;

    @Autowired
    CollectionLockStoryTest(House house) {
        this.house = house;
    }

    private UUID caseId;

    @BeforeEach
    void oneCaseWithARowInEveryTable() {
        house.reset();
        caseId = Evaluating.underway(house, SCHOOL_A, "清河实验小学");
        String who = "'" + caseId + "', '" + SCHOOL_A + "'";
        house.asSuperuser("""
                insert into collection_answer (case_id, unit_code, point, version, state, person_id, person)
                    values (%1$s, 'P1', 1, 'submitted', gen_random_uuid(), '尹老师');
                insert into collection_answer_version (case_id, unit_code, point, version, deed, state, text, person_id, person)
                    values (%1$s, 'P1', 1, 'saved', 'draft', '', gen_random_uuid(), '尹老师');
                insert into collection_fact_confirmation (case_id, unit_code, element, version, person_id, person)
                    values (%1$s, 'boarders', 1, gen_random_uuid(), '尹老师');
                insert into collection_facts (case_id, unit_code, serial, facts, person_id, person, reason)
                    values (%1$s, 1, '[]', gen_random_uuid(), '柯校长', '提交');
                insert into collection_submission (case_id, unit_code, round, document, sha256, points, late, signed_by_id, signed_by)
                    values (%1$s, 1, '{}', repeat('a', 64), 1, false, gen_random_uuid(), '柯校长');
                with e as (insert into collection_evidence (unit_code, name, sha256, media_type, size, reference_id, person_id, person)
                    values ('%2$s', '课程表.pdf', repeat('b', 64), 'application/pdf', 9, gen_random_uuid(), gen_random_uuid(), '尹老师')
                    returning id)
                insert into collection_citation (case_id, unit_code, point, evidence_id, person_id, person)
                    select %1$s, 'P1', id, gen_random_uuid(), '尹老师' from e""".formatted(who, SCHOOL_A));
    }

    @Test
    void theUnitAndTheOfficeSeeItAndAnotherSchoolSeesNothing() throws SQLException {
        for (String table : TABLES) {
            assertThat(count(YIN, table)).as(table).isOne();
            assertThat(count(LUO, table)).as(table).isOne();
            assertThat(count(HU, table)).as(table).isZero();
        }
    }

    @Test
    void anExpertSeesOnlyWhatIsAssignedAndNothingAfterRecusal() throws SQLException {
        Evaluating.assign(house, caseId, SU, Role.RATER);
        for (String table : TABLES) {
            assertThat(count(SU, table)).as(table).isOne();
            assertThat(count(WEN, table)).as(table).isZero();
        }
        Evaluating.recuse(house, caseId, SU);
        for (String table : TABLES) {
            assertThat(count(SU, table)).as(table).isZero();
        }
    }

    @Test
    void nobodyRewritesWhatWasAnsweredAndSigned() throws SQLException {
        for (String table : List.of("collection_answer_version", "collection_facts", "collection_submission")) {
            try (Connection intruder = house.rawConnection()) {
                present(intruder, YIN);
                assertThatThrownBy(() -> run(intruder, "update " + table + " set unit_code = unit_code"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> run(intruder, "delete from " + table))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> house.asSuperuser("delete from " + table))
                    .hasStackTraceContaining("only ever added to");
        }
    }

    @Test
    void anotherSchoolCannotWriteIntoTheCase() throws SQLException {
        try (Connection intruder = house.rawConnection()) {
            present(intruder, HU);
            assertThatThrownBy(() -> run(intruder, """
                            insert into collection_answer (case_id, unit_code, point, version, state, person_id, person)
                            values ('%s', '%s', 'P2', 1, 'draft', gen_random_uuid(), '胡老师')""".formatted(caseId, SCHOOL_A)))
                    .hasMessageContaining("row-level security");
        }
    }

    private int count(Person person, String table) throws SQLException {
        try (Connection connection = house.rawConnection()) {
            present(connection, person);
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return Integer.parseInt(found.getFirst());
        }
    }

    private void present(Connection connection, Person person) throws SQLException {
        run(
                connection,
                "select set_config('duxue.ticket', '" + house.ticket(person).token() + "', false)");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
