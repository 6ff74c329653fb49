package org.duxue.guard.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The gate before every school: only by the list, never above a cap, however many knock at once. */
@InTheHouse
class BurdenGateStoryTest {
    private static final String ENTRIES = "/api/burden/entries";

    private final House house;
    private final BurdenGate gate;
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Autowired
    BurdenGateStoryTest(House house, BurdenGate gate) {
        this.house = house;
        this.gate = gate;
    }

    @BeforeEach
    void startAnew() {
        house.reset();
    }

    @Test
    void refusesWhatIsNotApprovedAndLetsInWhatIs() {
        Visitor luo = house.visitor(Qinghe.LUO);
        UUID entry = entry(luo, 3);
        assertThat(admit(entry, 60)).isEqualTo("BURDEN-REFUSED");
        luo.post(ENTRIES + "/" + entry + "/approval", Map.of()).is(200);
        assertThat(admit(entry, 60)).isEmpty();
        JsonNode ledger = house.visitor(Qinghe.KE)
                .get("/api/burden/ledger?year=" + today.getYear())
                .is(200)
                .json();
        assertThat(ledger.path("minutes").asInt()).isEqualTo(60);
        assertThat(ledger.at("/entries/0/visitsCap").asInt()).isEqualTo(3);
        house.visitor(Qinghe.KE)
                .get("/api/burden/ledger?unit=" + Qinghe.SCHOOL_B)
                .is(403);
    }

    @Test
    void passesNoCapHoweverManyKnockAtOnce() throws Exception {
        Visitor luo = house.visitor(Qinghe.LUO);
        UUID entry = entry(luo, 1);
        luo.post(ENTRIES + "/" + entry + "/approval", Map.of()).is(200);
        Callable<String> knock = () -> admit(entry, 30);
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : threads.invokeAll(List.of(knock, knock, knock, knock))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder("", "BURDEN-REFUSED", "BURDEN-REFUSED", "BURDEN-REFUSED");
        assertThat(house.asSuperuser("select sum(minutes)::text from burden_line"))
                .containsExactly("30");
    }

    @Test
    void showsSchoolsApprovedEntriesOnlyAndLetsThemWriteNone() {
        Visitor luo = house.visitor(Qinghe.LUO);
        UUID entry = entry(luo, 1);
        Visitor ke = house.visitor(Qinghe.KE);
        assertThat(ke.get(ENTRIES + "?year=" + today.getYear()).is(200).json()).isEmpty();
        luo.post(ENTRIES + "/" + entry + "/approval", Map.of()).is(200);
        assertThat(ke.get(ENTRIES + "?year=" + today.getYear()).is(200).json()).hasSize(1);
        ke.post(ENTRIES + "/" + entry + "/revocation", Map.of("reason", "太多了")).is(403);
    }

    @Test
    void changesAnApprovedCapWithAReasonOnlyAndNothingElse() {
        Visitor luo = house.visitor(Qinghe.LUO);
        UUID entry = entry(luo, 1);
        JsonNode approved =
                luo.post(ENTRIES + "/" + entry + "/approval", Map.of()).is(200).json();
        String tag = "\"" + approved.path("edition").asInt() + "\"";
        Map<String, Object> edit = content("另一个名称", 4);
        luo.put(ENTRIES + "/" + entry, edit, "If-Match", tag).is(422).refusedWith("BURDEN-ENTRY-NOT-RIGHT");
        Map<String, Object> reasoned = new HashMap<>(edit);
        reasoned.put("reason", "增加一次回访");
        JsonNode changed = luo.put(ENTRIES + "/" + entry, reasoned, "If-Match", tag)
                .is(200)
                .json();
        assertThat(changed.path("visitsCap").asInt()).isEqualTo(4);
        assertThat(changed.path("title").asString()).isEqualTo("质量督导");
        luo.put(ENTRIES + "/" + entry, reasoned, "If-Match", tag).is(412);
    }

    private String admit(UUID entry, int minutes) {
        try {
            return house.as(Qinghe.LUO, () -> {
                gate.admit(entry, List.of(new UnitCode(Qinghe.SCHOOL_A)), "试", minutes, today);
                return "";
            });
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private UUID entry(Visitor luo, int visits) {
        return UUID.fromString(luo.post(ENTRIES, content("质量督导", visits))
                .is(201)
                .json()
                .path("id")
                .asString());
    }

    private Map<String, Object> content(String title, int visits) {
        return Map.of(
                "year",
                today.getYear(),
                "title",
                title,
                "organiser",
                "督导室",
                "opens",
                today.minusDays(1).toString(),
                "closes",
                today.plusDays(30).toString(),
                "visitsCap",
                visits);
    }
}
