package org.duxue.define.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.YIN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.Crosswalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A published version stays as it is whoever writes what SQL, drafts are the office's alone, and rooms above find both. */
@InTheHouse
class SchemeLockStoryTest {
    private static final String PACK = "quality-special";

    private final House house;
    private final Schemes schemes;
    private final WriteDrafts drafts;
    private final PublishDraft publish;

    @Autowired
    SchemeLockStoryTest(House house, Schemes schemes, WriteDrafts drafts, PublishDraft publish) {
        this.house = house;
        this.schemes = schemes;
        this.drafts = drafts;
        this.publish = publish;
    }

    @BeforeEach
    void anOwnVersionIsPublishedAndOneIsDrafted() {
        house.reset();
        house.as(LUO, () -> {
            Draft draft = drafts.start(PACK, "2025.1", null, "特教新版");
            publish.publish(draft.id(), draft.edition(), "2031.1", "试");
            return drafts.start(PACK, "2031.1", null, null);
        });
    }

    @Test
    void givesRoomsAboveTheDefinitionTheAppraiserAndTheCrosswalk() {
        house.as(YIN, () -> {
            AppraisalPack pack = schemes.pack(PACK, "2031.1");
            assertThat(pack.header().title()).isEqualTo("特教新版");
            assertThat(schemes.latest(PACK)).isEqualTo(pack);
            Appraiser appraiser = schemes.appraiser(PACK, "2031.1");
            assertThat(appraiser.scheme()).isEqualTo(pack.scheme());
            assertThat(schemes.appraiser(PACK, "2031.1")).isSameAs(appraiser);
            assertThat(schemes.crosswalk(PACK, "2025.1", "2031.1").links())
                    .allMatch(link -> link.kind() == Crosswalk.Kind.SAME);
            return true;
        });
        assertThat(schemes.pack(PACK, "2025.1").header().title()).isNotEqualTo("特教新版");
    }

    @Test
    void neverLetsAPublishedVersionBeChanged() throws SQLException {
        for (String attempt : List.of(
                "update scheme_version set definition = '{}'",
                "delete from scheme_version",
                "truncate scheme_version",
                "insert into scheme_version select 'x', version, fingerprint, title, title_en, unit_noun, unit_noun_en, points,"
                        + " minutes, true, note, null, null, definition, published_by_id, published_by, now()"
                        + " from scheme_version limit 1")) {
            try (Connection officer = as(LUO)) {
                assertThatThrownBy(() -> run(officer, attempt)).as(attempt).isInstanceOf(SQLException.class);
            }
        }
        assertThatThrownBy(() -> house.asSuperuser("update scheme_version set title = 'x'"))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void keepsTheFingerprintOfTheVeryTextThatIsStored() {
        assertThat(
                        house.asSuperuser(
                                "select fingerprint = encode(sha256(convert_to(definition::text, 'UTF8')), 'hex') from scheme_version"))
                .containsExactly("t");
    }

    @Test
    void showsDraftsToTheOfficeAloneAndVersionsToAll() throws SQLException {
        try (Connection clerk = as(YIN)) {
            assertThat(read(clerk, "select draft from scheme_draft")).isEmpty();
            assertThat(read(clerk, "select version from scheme_version")).containsExactly("2031.1");
            assertThatThrownBy(
                            () -> run(
                                    clerk,
                                    "insert into scheme_draft (scheme, title, points, faults, definition,"
                                            + " edited_by_id, edited_by) values ('x1', 'x', 0, 0, '{}', gen_random_uuid(), 'x')"))
                    .isInstanceOf(SQLException.class);
        }
        try (Connection officer = as(LUO)) {
            assertThat(read(officer, "select draft from scheme_draft")).hasSize(1);
        }
    }

    @Test
    void ordersVersionsAsPeopleCount() {
        assertThat(List.of("2025.10", "2025.9", "2026.1", "2025.9-a").stream()
                        .sorted(SchemeVersion.OLDEST_FIRST)
                        .toList())
                .containsExactly("2025.9", "2025.9-a", "2025.10", "2026.1");
        assertThat(Map.of(
                        "2025.9", SchemeVersion.after("2025.9"),
                        "2025", SchemeVersion.after("2025"),
                        "2025.a", SchemeVersion.after("2025.a")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("2025.9", "2025.10", "2025", "2026", "2025.a", "2025.a.1"));
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

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement attempt = connection.createStatement()) {
            attempt.execute(statement);
        }
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
