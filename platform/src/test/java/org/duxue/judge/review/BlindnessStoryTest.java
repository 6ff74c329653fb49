package org.duxue.judge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.judge.review.Reviewing.handIn;
import static org.duxue.judge.review.Reviewing.markAll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What raw SQL under the application's own role shows of marks that are hidden, and what it can change. */
@InTheHouse
class BlindnessStoryTest {
    private static final String RATERS = "select count(distinct account_id) from review_mark";

    private final House house;
    private final Reviewing reviewing;
    private UUID caseId;

    @Autowired
    BlindnessStoryTest(House house) {
        this.house = house;
        reviewing = new Reviewing(house);
        caseId = new UUID(0, 0);
    }

    @BeforeEach
    void bothHaveMarkedAndSuHasHandedIn() {
        house.reset();
        caseId = reviewing.onSite(reviewing.programme(), Qinghe.SCHOOL_A);
        Visitor su = house.visitor(Qinghe.SU);
        markAll(su, caseId, id -> "B");
        markAll(house.visitor(Qinghe.WEN), caseId, id -> "C");
        handIn(su, caseId).is(200);
    }

    @Test
    void showsOnlyOnesOwnMarksWhileSomebodyIsWaitedFor() throws SQLException {
        assertThat(as(Qinghe.SU, RATERS)).isEqualTo("1");
        assertThat(as(Qinghe.WEN, RATERS)).isEqualTo("1");
        assertThat(as(Qinghe.BAI, RATERS)).isEqualTo("0");
        assertThat(as(Qinghe.LUO, RATERS)).isEqualTo("0");
        assertThat(as(Qinghe.KE, RATERS)).isEqualTo("0");
        assertThat(as(Qinghe.LUO, "select count(*) from review_mark_version")).isEqualTo("0");
    }

    @Test
    void showsTheUnitsMarksToTheTeamOnceOpenAndToTheUnitOnceTold() throws SQLException {
        handIn(house.visitor(Qinghe.WEN), caseId).is(200);

        assertThat(as(Qinghe.SU, RATERS)).isEqualTo("2");
        assertThat(as(Qinghe.LUO, RATERS)).isEqualTo("2");
        assertThat(as(Qinghe.KE, RATERS)).isEqualTo("0");
        assertThat(as(Qinghe.MING, RATERS)).isEqualTo("0");
        reviewing.state(caseId, "preliminary");
        assertThat(as(Qinghe.KE, RATERS)).isEqualTo("2");
        assertThat(as(Qinghe.TAO, RATERS)).isEqualTo("0");
        assertThat(as(Qinghe.KE, "select count(*) from review_deed")).isEqualTo("0");
    }

    @Test
    void keepsAReplacementBlindThoughTheOthersHaveHandedIn() throws SQLException {
        handIn(house.visitor(Qinghe.WEN), caseId).is(200);
        reviewing.state(caseId, "on-site");
        reviewing.recuse(caseId, Qinghe.WEN);
        reviewing.assign(caseId, Qinghe.MING, "rater");

        assertThat(as(Qinghe.MING, RATERS)).isEqualTo("0");
        assertThat(as(Qinghe.WEN, RATERS)).isEqualTo("1");
    }

    @Test
    void letsNobodyWriteForAnotherNorUnfreezeNorOpenTheBoard() throws SQLException {
        assertThat(as(
                        Qinghe.SU,
                        "with w as (update review_mark set reason = 'x' where account_id = '%s' returning 1) select count(*) from w"
                                .formatted(house.id(Qinghe.WEN))))
                .isEqualTo("0");
        assertThatThrownBy(
                        () -> as(
                                Qinghe.SU,
                                "with w as (update review_mark set reason = 'x', version = version + 1 returning 1) select count(*) from w"))
                .hasMessageContaining("the sheet was handed in");
        assertThat(as(
                        Qinghe.SU,
                        "with w as (update review_case set closed_at = now() returning 1) select count(*) from w"))
                .isEqualTo("0");
        assertThat(as(
                        Qinghe.SU,
                        "with w as (update review_sheet set state = 'handed-in' where account_id = '%s' returning 1) select count(*) from w"
                                .formatted(house.id(Qinghe.WEN))))
                .isEqualTo("0");
        for (String attempt : new String[] {
            "update review_case set blind = false",
            "delete from review_mark",
            "delete from review_mark_version",
            "update review_mark_version set reason = 'x'",
            "update review_deed set reason = 'x'"
        }) {
            assertThatThrownBy(() -> as(Qinghe.LUO, attempt)).as(attempt).hasMessageContaining("permission denied");
        }
    }

    private String as(Person person, String sql) throws SQLException {
        try (Connection connection = house.rawConnection();
                PreparedStatement ticket = connection.prepareStatement("select set_config('duxue.ticket', ?, false)");
                Statement statement = connection.createStatement()) {
            ticket.setString(1, house.ticket(person).token());
            ticket.execute();
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
