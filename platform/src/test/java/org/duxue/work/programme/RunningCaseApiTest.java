package org.duxue.work.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.fixtures.QingheProgrammes;
import org.duxue.fixtures.Visitor;
import org.duxue.work.programme.running.RemindOfClocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of cases while they run, and who sees them. */
@InTheHouse
class RunningCaseApiTest {
    private final House house;
    private final RemindOfClocks reminders;
    private QingheProgrammes.Launched launched = new QingheProgrammes.Launched("", Map.of());

    @Autowired
    RunningCaseApiTest(House house, RemindOfClocks reminders) {
        this.house = house;
        this.reminders = reminders;
    }

    @BeforeEach
    void launch() {
        house.reset();
        launched = QingheProgrammes.launched(house, "quality-compulsory", Qinghe.SCHOOL_A, Qinghe.SCHOOL_B);
    }

    @Test
    void showsEachPersonTheirOwnCasesAlone() throws SQLException {
        String cases = "select unit_code from programme_case order by 1";
        assertThat(seen(Qinghe.KE, cases)).containsExactly(Qinghe.SCHOOL_A);
        assertThat(seen(Qinghe.SU, cases)).containsExactly(Qinghe.SCHOOL_A, Qinghe.SCHOOL_B);
        assertThat(seen(Qinghe.MING, cases)).isEmpty();
        assertThat(seen(Qinghe.LUO, cases)).hasSize(2);
        assertThat(seen(Qinghe.SU, "select programme_id::text from programme_draft"))
                .isEmpty();
        assertThat(seen(Qinghe.SU, "select name from inspectors_person")).containsExactly("苏专家");
        assertThat(seen(Qinghe.KE, "select unit_code from burden_line")).containsExactly(Qinghe.SCHOOL_A);

        house.visitor(Qinghe.KE).get(at(Qinghe.SCHOOL_B)).is(404).refusedWith("PROGRAMME-CASE-UNKNOWN");
        house.visitor(Qinghe.MING).get(at(Qinghe.SCHOOL_A)).is(404);
        assertThat(house.visitor(Qinghe.SU)
                        .get(at(Qinghe.SCHOOL_A))
                        .is(200)
                        .json()
                        .path("team"))
                .hasSize(3);
    }

    @Test
    void takesARecusedExpertOffNamesWhoCouldStepInAndRemembersTheTie() throws SQLException {
        Visitor luo = house.visitor(Qinghe.LUO);
        String assignment = assignment(luo, Qinghe.SU);
        JsonNode page = luo.post(
                        at(Qinghe.SCHOOL_A) + "/assignments/" + assignment + "/recusal",
                        Map.of("ground", "head-relative", "reason", "校长是其表兄", "remember", true))
                .is(200)
                .json();
        assertThat(page.at("/suggestion/name").asString()).isEqualTo("明评估师");
        assertThat(page.at("/case/flag/kind").asString()).isEqualTo("team-short");
        assertThat(seen(Qinghe.SU, "select unit_code from programme_case")).containsExactly(Qinghe.SCHOOL_B);
        house.visitor(Qinghe.SU).get(at(Qinghe.SCHOOL_A)).is(404);

        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "desk-review", "reason", "自评已收"))
                .is(200);
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "on-site", "reason", ""))
                .is(409)
                .refusedWith("PROGRAMME-TEAM-SHORT");

        List<Map<String, Object>> team = new ArrayList<>();
        JsonNode now = luo.get(at(Qinghe.SCHOOL_A)).json();
        now.path("team").forEach(seat -> {
            if (seat.path("state").asString().equals("active")) {
                team.add(Map.of(
                        "person",
                        seat.path("person").asString(),
                        "role",
                        seat.path("role").asString()));
            }
        });
        String su = person(now, "苏专家");
        luo.put(at(Qinghe.SCHOOL_A) + "/team", edit(team, su), "If-Match", tag(now))
                .is(422)
                .refusedWith("PROGRAMME-RECUSED");
        JsonNode whole = luo.put(
                        at(Qinghe.SCHOOL_A) + "/team",
                        edit(team, page.at("/suggestion/person").asString()),
                        "If-Match",
                        tag(now))
                .is(200)
                .json();
        assertThat(whole.at("/case/flag").isNull()).isTrue();
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "on-site", "reason", ""))
                .is(200);
    }

    @Test
    void letsTheLeaderGoOnSiteButNotARater() {
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "desk-review", "reason", ""))
                .is(200);
        house.visitor(Qinghe.SU)
                .post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "on-site", "reason", ""))
                .is(403);
        house.visitor(Qinghe.BAI)
                .post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "on-site", "reason", ""))
                .is(200);
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "preliminary", "reason", ""))
                .is(409)
                .refusedWith("PROGRAMME-BY-ITS-ROOM");
    }

    @Test
    void startsTheStatutoryClocksWithTheSteps() {
        Visitor luo = house.visitor(Qinghe.LUO);
        for (String to : List.of("desk-review", "on-site", "deliberation")) {
            luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", to, "reason", ""))
                    .is(200);
        }
        JsonNode clock = luo.get(at(Qinghe.SCHOOL_A)).json().at("/clocks/0");
        assertThat(clock.path("kind").asString()).isEqualTo("feedback");
        assertThat(clock.path("left").asInt()).isEqualTo(10);
        assertThat(clock.path("clause").asString()).contains("十日");
    }

    @Test
    void standsStillAndRunsOnFromWhereItWas() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String due = luo.get(at(Qinghe.SCHOOL_A)).json().at("/case/due").asString();
        luo.post(at(Qinghe.SCHOOL_A) + "/pause", Map.of("reason", "")).is(422);
        luo.post(at(Qinghe.SCHOOL_A) + "/pause", Map.of("reason", "校舍维修")).is(200);
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "desk-review", "reason", ""))
                .is(409)
                .refusedWith("PROGRAMME-CASE-PAUSED");
        house.asSuperuser(
                "update programme_case set paused_on = paused_on - 4 where unit_code = '" + Qinghe.SCHOOL_A + "'");
        JsonNode resumed = luo.post(at(Qinghe.SCHOOL_A) + "/resume", Map.of("reason", "修好了"))
                .is(200)
                .json();
        assertThat(resumed.at("/case/due").asString())
                .isEqualTo(LocalDate.parse(due).plusDays(4).toString());
    }

    @Test
    void letsNothingMoveWhileTheWholeProgrammeStandsStill() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String due = luo.get(at(Qinghe.SCHOOL_A)).json().at("/case/due").asString();
        luo.post("/api/programmes/" + launched.id() + "/pause", Map.of("reason", "全区停课"))
                .is(200);
        assertThat(house.visitor(Qinghe.KE)
                        .get(at(Qinghe.SCHOOL_A))
                        .json()
                        .at("/case/paused")
                        .asBoolean())
                .isTrue();
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "desk-review", "reason", ""))
                .is(409)
                .refusedWith("PROGRAMME-STANDS");
        house.asSuperuser("update programme_programme set paused_on = paused_on - 3");
        luo.post("/api/programmes/" + launched.id() + "/resume", Map.of("reason", "复课"))
                .is(200);
        assertThat(luo.get(at(Qinghe.SCHOOL_A)).json().at("/case/due").asString())
                .isEqualTo(LocalDate.parse(due).plusDays(3).toString());
    }

    @Test
    void extendsOneCaseAndWritesTheReasonDown() {
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.post(at(Qinghe.SCHOOL_A) + "/extension", Map.of("due", "2000-01-01", "reason", "疫情"))
                .is(422);
        JsonNode page = luo.post(at(Qinghe.SCHOOL_A) + "/extension", Map.of("due", "2099-01-31", "reason", "暴雨停课"))
                .is(200)
                .json();
        assertThat(page.at("/case/due").asString()).isEqualTo("2099-01-31");
        assertThat(page.at("/history/0/reason").asString()).isEqualTo("暴雨停课");
        assertThat(luo.get(at(Qinghe.SCHOOL_B)).json().at("/case/due").asString())
                .isNotEqualTo("2099-01-31");
    }

    @Test
    void remindsOnceADayAndEscalatesWhatIsOverdue() {
        house.asSuperuser("update programme_clock set due_on = current_date + 1");
        assertThat(house.as(Qinghe.LUO, reminders::sweep)).isEqualTo(2);
        assertThat(house.as(Qinghe.LUO, reminders::sweep)).isZero();
        assertThat(house.visitor(Qinghe.KE).get("/api/notices").text()).contains("明天到期");

        house.asSuperuser("update programme_clock set due_on = current_date - 4");
        assertThat(house.as(Qinghe.LUO, reminders::sweep)).isEqualTo(2);
        assertThat(house.visitor(Qinghe.FANG).get("/api/notices").text()).contains("已逾期");
        JsonNode page = house.visitor(Qinghe.LUO).get(at(Qinghe.SCHOOL_A)).json();
        assertThat(page.at("/clocks/0/reminders/0/kind").asString()).isEqualTo("before-1");
        assertThat(page.at("/clocks/0/reminders/1/kind").asString()).isEqualTo("escalated");
    }

    @Test
    void holdsACaseWhoseSchoolWasMergedUntilTheOfficeDecides() throws SQLException {
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.post(
                        "/api/units/" + Qinghe.SCHOOL_A + "/ending",
                        Map.of("on", "2026-01-01", "reason", "并入第二小学", "successors", List.of(Qinghe.SCHOOL_C)))
                .is(200);
        assertThat(house.as(Qinghe.LUO, reminders::sweep)).isGreaterThanOrEqualTo(0);
        JsonNode page = luo.get(at(Qinghe.SCHOOL_A)).json();
        assertThat(page.at("/case/flag/kind").asString()).isEqualTo("unit-ended");
        assertThat(page.at("/case/flag/successors/0/code").asString()).isEqualTo(Qinghe.SCHOOL_C);
        luo.post(at(Qinghe.SCHOOL_A) + "/advance", Map.of("to", "desk-review", "reason", ""))
                .is(409)
                .refusedWith("PROGRAMME-UNIT-ENDED");
        JsonNode on = luo.post(
                        at(Qinghe.SCHOOL_A) + "/succession",
                        Map.of("decision", "go-on", "successor", Qinghe.SCHOOL_C, "reason", "由承接学校完成"))
                .is(200)
                .json();
        assertThat(on.at("/case/unitName").asString()).isEqualTo("清河中学");
        assertThat(seen(Qinghe.KE, "select id::text from programme_case")).isEmpty();
    }

    @Test
    void givesTheMinutesBackWhenAProgrammeIsGivenUp() {
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.post("/api/programmes/" + launched.id() + "/close", Map.of("reason", "完"))
                .is(409)
                .refusedWith("PROGRAMME-CASES-OPEN");
        luo.post("/api/programmes/" + launched.id() + "/withdraw", Map.of("reason", "方案调整"))
                .is(200);
        assertThat(luo.get("/api/burden/ledger?unit=" + Qinghe.SCHOOL_A)
                        .json()
                        .path("minutes")
                        .asInt(-1))
                .isZero();
        assertThat(luo.get(at(Qinghe.SCHOOL_A)).json().at("/case/state").asString())
                .isEqualTo("withdrawn");
    }

    private String at(String unit) {
        return "/api/cases/" + launched.of(unit);
    }

    private String assignment(Visitor luo, Person person) {
        for (JsonNode seat : luo.get(at(Qinghe.SCHOOL_A)).is(200).json().path("team")) {
            if (seat.path("name").asString().equals(person.name())) {
                return seat.path("id").asString();
            }
        }
        throw new IllegalStateException(person.name() + " is on no team");
    }

    private static String person(JsonNode page, String name) {
        for (JsonNode seat : page.path("team")) {
            if (seat.path("name").asString().equals(name)) {
                return seat.path("person").asString();
            }
        }
        return "";
    }

    private static Map<String, Object> edit(List<Map<String, Object>> team, String person) {
        List<Map<String, Object>> members = new ArrayList<>(team);
        members.add(Map.of("person", person, "role", "rater"));
        return Map.of("members", members, "reason", "回避后补足");
    }

    private static String tag(JsonNode page) {
        return "\"" + page.at("/case/edition").asInt() + "\"";
    }

    private List<String> seen(Person person, String query) throws SQLException {
        try (Connection connection = house.rawConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement ticket = connection.prepareStatement("select set_config('duxue.ticket', ?, true)")) {
                ticket.setString(1, house.ticket(person).token());
                ticket.execute();
            }
            List<String> column = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        }
    }
}
