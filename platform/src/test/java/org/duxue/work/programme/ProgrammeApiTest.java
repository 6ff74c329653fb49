package org.duxue.work.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.QingheProgrammes;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A programme from its draft to its launch, told over HTTP. */
@InTheHouse
class ProgrammeApiTest {
    private static final String PACK = "quality-compulsory";

    private final House house;

    @Autowired
    ProgrammeApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startAnew() {
        house.reset();
    }

    @Test
    void opensADraftWithWhatTheSchemeHasInMind() {
        JsonNode draft = house.visitor(Qinghe.LUO)
                .post("/api/programmes", Map.of("pack", PACK, "period", "2025"))
                .is(201)
                .json();
        assertThat(draft.path("phases")).hasSize(8);
        assertThat(draft.at("/targets/kinds/0").asString()).isEqualTo("school");
        assertThat(draft.path("teamSize").asInt()).isEqualTo(3);
        assertThat(draft.at("/rules/minutes").asInt()).isPositive();
        assertThat(draft.path("kind").asString()).isEqualTo("comprehensive");
    }

    @Test
    void saysEverythingThatStandsInTheWayAtOnce() {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode draft = luo.post("/api/programmes", Map.of("pack", "principal-term-compulsory", "period", "2025"))
                .is(201)
                .json();
        JsonNode check =
                luo.get(QingheProgrammes.at(draft) + "/launch-check").is(200).json();
        List<String> codes = new ArrayList<>();
        check.path("problems").forEach(problem -> {
            codes.add(problem.path("code").asString());
            assertThat(problem.path("remedy").asString()).isNotBlank();
        });
        assertThat(codes).contains("NO-SUBJECT", "TEAM-SHORT", "NO-ENTRY");
        luo.post(QingheProgrammes.at(draft) + "/launch", Map.of()).is(422).refusedWith("PROGRAMME-NOT-READY");
        assertThat(house.asSuperuser("select count(*)::text from programme_case"))
                .containsExactly("0");
    }

    @Test
    void launchesCasesWithTeamsClocksAndMinutesAndTellsEverybody() {
        QingheProgrammes.Launched launched = QingheProgrammes.launched(house, PACK, Qinghe.SCHOOL_A, Qinghe.SCHOOL_B);
        Visitor luo = house.visitor(Qinghe.LUO);

        JsonNode page =
                luo.get("/api/cases/" + launched.of(Qinghe.SCHOOL_A)).is(200).json();
        assertThat(page.at("/case/state").asString()).isEqualTo("self-evaluation");
        assertThat(page.path("team")).hasSize(3);
        assertThat(page.at("/clocks/0/kind").asString()).isEqualTo("phase");
        assertThat(page.at("/unit/town").asString()).isEqualTo("上河镇");

        JsonNode ledger =
                luo.get("/api/burden/ledger?unit=" + Qinghe.SCHOOL_A).is(200).json();
        assertThat(ledger.path("minutes").asInt()).isPositive();
        assertThat(house.visitor(Qinghe.KE).get("/api/notices").text()).contains("督导通知");
        assertThat(house.visitor(Qinghe.SU).get("/api/notices").text()).contains("您参加");
        assertThat(house.asSuperuser(
                        "select count(*)::text from audit_entry where action = 'programme:programme:launched'"))
                .containsExactly("1");
    }

    @Test
    void freezesWhatWasDecided() {
        QingheProgrammes.Launched launched = QingheProgrammes.launched(house, PACK, Qinghe.SCHOOL_A);
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode view = luo.get("/api/programmes/" + launched.id()).is(200).json();
        luo.put(
                        "/api/programmes/" + launched.id(),
                        view,
                        "If-Match",
                        "\"" + view.path("edition").asInt() + "\"")
                .is(409)
                .refusedWith("PROGRAMME-LAUNCHED-ALREADY");
        luo.delete("/api/programmes/" + launched.id(), null).is(409);
    }

    @Test
    void launchesOnceHoweverOftenItIsAsked() throws Exception {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode draft = QingheProgrammes.drafted(
                luo, PACK, many(300), QingheProgrammes.corps(luo), QingheProgrammes.entry(luo));
        String launch = QingheProgrammes.at(draft) + "/launch";
        Callable<Visitor.Answer> ask = () -> house.visitor(Qinghe.LUO).post(launch, Map.of(), "Idempotency-Key", "one");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<String> bodies = new ArrayList<>();
            for (Future<Visitor.Answer> answer : threads.invokeAll(List.of(ask, ask))) {
                bodies.add(answer.get().is(200).json().path("cases").toString());
            }
            assertThat(bodies).containsExactly("300", "300");
        }
        luo.post(launch, Map.of(), "Idempotency-Key", "two").is(409).refusedWith("PROGRAMME-LAUNCHED-ALREADY");
        assertThat(house.asSuperuser("""
                        select (select count(*) from programme_case)::text || ' '
                            || (select count(*) from programme_assignment)::text || ' '
                            || (select count(*) from burden_line)::text
                        """)).containsExactly("300 900 300");
    }

    @Test
    void drawsTheSameTeamsForTheSameSeedAndWritesItDown() {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode draft =
                QingheProgrammes.drafted(luo, PACK, many(6), QingheProgrammes.corps(luo), QingheProgrammes.entry(luo));
        String draw = QingheProgrammes.at(draft) + "/draw";
        JsonNode first = luo.post(draw, Map.of("seed", 20261125)).is(200).json();
        JsonNode again = luo.post(draw, Map.of("seed", 20261125)).is(200).json();
        assertThat(again.path("teams")).isEqualTo(first.path("teams"));
        assertThat(again.at("/programme/drawSeed").asLong()).isEqualTo(20261125);
        assertThat(again.at("/programme/teams")).hasSize(18);
    }

    @Test
    void refusesATeamMemberWhoMustBeRecusedAndSaysUntilWhen() {
        Visitor luo = house.visitor(Qinghe.LUO);
        Map<String, String> corps = QingheProgrammes.corps(luo);
        tie(luo, corps.getOrDefault("su", ""), "family-employed", Qinghe.SCHOOL_A);
        JsonNode draft =
                QingheProgrammes.drafted(luo, PACK, List.of(Qinghe.SCHOOL_A), corps, QingheProgrammes.entry(luo));
        JsonNode check =
                luo.get(QingheProgrammes.at(draft) + "/launch-check").is(200).json();
        assertThat(check.path("ready").asBoolean()).isFalse();
        assertThat(check.at("/teams/0/short").asInt()).isEqualTo(1);
        assertThat(check.at("/teams/0/passedOver/0/refusals/0/ground").asString())
                .isEqualTo("family-employed");
        assertThat(check.at("/teams/0/passedOver/0/refusals/0/clause").asString())
                .contains("第十二条");
    }

    @Test
    void keepsTheYearsPlanAndAsksForApprovalAgainAfterAnEdit() {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode plan = luo.post("/api/plans/2026", Map.of()).is(201).json();
        assertThat(plan.path("items")).hasSize(15);
        luo.post("/api/plans/2026/approval", Map.of()).is(403);
        JsonNode approved = house.visitor(Qinghe.FANG)
                .post("/api/plans/2026/approval", Map.of("note", "同意"))
                .is(200)
                .json();
        assertThat(approved.path("state").asString()).isEqualTo("approved");
        JsonNode item = approved.path("items").get(7);
        String tag = "\"" + item.path("edition").asInt() + "\"";
        JsonNode changed = luo.put("/api/plans/2026/items/8", item, "If-Match", tag)
                .is(200)
                .json();
        assertThat(changed.path("state").asString()).isEqualTo("changed");
        luo.put("/api/plans/2026/items/8", item, "If-Match", tag).is(412);
        luo.post("/api/plans/2026", Map.of()).is(409).refusedWith("PROGRAMME-PLAN-OPEN-ALREADY");
    }

    private List<String> many(int units) {
        house.asSuperuser("""
                insert into organisation_unit (code, name, kind, parent_code)
                select 'T' || n, '第' || n || '学校', 'school', '%s' from generate_series(1, %d) n
                """.formatted(Qinghe.UPPER_TOWN, units));
        return house.asSuperuser("select code from organisation_unit where code like 'T%' order by code");
    }

    private static void tie(Visitor luo, String person, String ground, String unit) {
        JsonNode entry = luo.get("/api/corps/" + person).is(200).json();
        Map<String, Object> tie = Map.of("ground", ground, "unit", unit, "who", "李某", "relation", "配偶");
        luo.put(
                        "/api/corps/" + person + "/ties",
                        Map.of("ties", List.of(tie)),
                        "If-Match",
                        "\"" + entry.path("edition").asInt() + "\"")
                .is(200);
    }
}
