package org.duxue.define.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.FANG;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.YIN;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.workbooks.scheme.SchemeWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemes over HTTP: read, drafted however unfinished, published once and for all. */
@InTheHouse
class DraftsApiTest {
    private static final String DRAFTS = "/api/schemes/drafts";
    private static final String PACK = "quality-special";

    private final House house;

    @Autowired
    DraftsApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startsWithoutDrafts() {
        house.reset();
    }

    private JsonNode started(Visitor visitor) {
        return visitor.post(DRAFTS, Map.of("id", PACK, "version", "2025.1"))
                .is(201)
                .json();
    }

    private static String at(JsonNode draft) {
        return DRAFTS + "/" + draft.path("draft").stringValue();
    }

    private static String edition(JsonNode draft) {
        return "\"" + draft.path("edition").intValue() + "\"";
    }

    private static Map<String, Object> with(JsonNode draft) {
        return Map.of("definition", draft.path("definition"));
    }

    private static ObjectNode domain(JsonNode draft, int index) {
        return (ObjectNode)
                draft.path("definition").path("scheme").path("domains").get(index);
    }

    @Test
    void listsAndShowsWhatCameWithTheHouse() {
        Visitor yin = house.visitor(YIN);
        JsonNode all = yin.get("/api/schemes").is(200).json();
        assertThat(all.size()).isEqualTo(13);
        assertThat(all.get(0).path("id").stringValue()).isEqualTo("quality-compulsory");
        assertThat(all.get(0).path("builtIn").booleanValue()).isTrue();
        assertThat(all.get(0).path("minutes").intValue()).isPositive();
        JsonNode view = yin.get("/api/schemes/" + PACK + "/2025.1").is(200).json();
        JsonNode point = view.at("/definition/scheme/domains/0/indicators/0/points/0");
        assertThat(point.path("measure").path("kind").stringValue()).isEqualTo("rubric");
        assertThat(point.at("/measure/texts/0/step").stringValue()).isEqualTo("A");
        assertThat(point.path("ask").stringValue()).isEqualTo("unit");
        assertThat(view.at("/lint/cost/byPoint/P1").intValue()).isPositive();
        yin.get("/api/schemes/" + PACK + "/1999.1").is(404).refusedWith("SCHEME-UNKNOWN");
    }

    @Test
    void keepsAnUnfinishedDraftAndSaysWhatIsWrongWithIt() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = started(luo);
        assertThat(draft.path("faults").intValue()).isZero();
        assertThat(draft.path("suggestedVersion").stringValue()).isEqualTo("2025.2");
        domain(draft, 0).put("weight", 25).put("name", "");
        JsonNode kept = luo.put(at(draft), with(draft), "If-Match", edition(draft))
                .is(200)
                .json();
        assertThat(kept.path("faultList").values())
                .extracting(f -> f.path("where").stringValue())
                .containsExactlyInAnyOrder("domains/D1", "domains");
        assertThat(kept.path("faultList").toString()).contains("权重之和为 105，应为 100");
        assertThat(kept.path("changes").values())
                .extracting(c -> c.path("field").stringValue())
                .containsExactlyInAnyOrder("name", "weight");
        luo.post(at(draft) + "/publication", Map.of("version", "2025.2", "note", "试"), "If-Match", edition(kept))
                .is(422)
                .refusedWith("SCHEME-FAULTS");
        assertThat(luo.get(at(draft)).is(200).json().path("edition").intValue()).isEqualTo(2);
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseSaved() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = started(luo);
        luo.put(at(draft), with(draft), "If-Match", edition(draft)).is(200);
        luo.put(at(draft), with(draft), "If-Match", edition(draft)).is(412);
        luo.put(at(draft), with(draft)).is(428);
    }

    @Test
    void publishesOnceWithNoteAndRecordAndNeverTheSameVersionAgain() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = started(luo);
        domain(draft, 0).put("name", "政府履职与保障");
        JsonNode kept = luo.put(at(draft), with(draft), "If-Match", edition(draft))
                .is(200)
                .json();
        Map<String, String> publication = Map.of("version", "2026.1", "note", "按新指南改名");
        luo.post(at(draft) + "/publication", Map.of("version", "2026.1"), "If-Match", edition(kept))
                .is(422)
                .refusedWith("SCHEME-NOTE-NEEDED");
        JsonNode version = luo.post(at(draft) + "/publication", publication, "If-Match", edition(kept))
                .is(201)
                .json();
        assertThat(version.at("/basis/version").stringValue()).isEqualTo("2025.1");
        luo.get(at(draft)).is(404);
        JsonNode all = house.visitor(YIN).get("/api/schemes").json();
        assertThat(all.values())
                .filteredOn(v -> v.path("id").stringValue().equals(PACK))
                .extracting(v -> v.path("version").stringValue())
                .containsExactly("2026.1", "2025.1");
        JsonNode changes = luo.get("/api/schemes/" + PACK + "/compare?from=2025.1&to=2026.1")
                .is(200)
                .json()
                .path("changes");
        assertThat(changes.size()).isOne();
        assertThat(changes.get(0).path("before").stringValue()).isEqualTo("政府履行职责");
        JsonNode again = started(luo);
        luo.post(at(again) + "/publication", publication, "If-Match", edition(again))
                .is(409)
                .refusedWith("SCHEME-VERSION-TAKEN");
        luo.get(at(again)).is(200);
        assertThat(house.asSuperuser("select action from audit_entry where action like 'pack:scheme:%' order by seq"))
                .containsExactly(
                        "pack:scheme:draft-started",
                        "pack:scheme:draft-edited",
                        "pack:scheme:published",
                        "pack:scheme:draft-started");
    }

    @Test
    void twoPublishersAtOnceMakeOneVersion() throws Exception {
        List<Callable<Integer>> publishers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Visitor luo = house.visitor(LUO);
            JsonNode draft = started(luo);
            publishers.add(() -> luo.post(
                            at(draft) + "/publication",
                            Map.of("version", "2027.1", "note", "同时发布"),
                            "If-Match",
                            edition(draft))
                    .status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(publishers)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(house.visitor(LUO).get(DRAFTS).json().size()).isEqualTo(3);
    }

    @Test
    void makesASchemeOfItsOwn() {
        Visitor luo = house.visitor(LUO);
        JsonNode own = luo.post(
                        DRAFTS, Map.of("id", PACK, "version", "2025.1", "newId", "resource-rooms", "title", "资源教室专项督导"))
                .is(201)
                .json();
        assertThat(own.path("title").stringValue()).isEqualTo("资源教室专项督导");
        luo.post(at(own) + "/publication", Map.of("version", "2026.1", "note", "首版"), "If-Match", edition(own))
                .is(201);
        luo.post(DRAFTS, Map.of("id", PACK, "version", "2025.1", "newId", "resource-rooms"))
                .is(409)
                .refusedWith("SCHEME-ID-TAKEN");
        luo.post(DRAFTS, Map.of("id", PACK, "version", "2025.1", "newId", "资源"))
                .is(422)
                .refusedWith("SCHEME-ID-INVALID");
        luo.post(DRAFTS, Map.of("id", PACK, "version", "2025.1", "newId", "drafts"))
                .is(422);
    }

    @Test
    void triesFormulasAgainstTheDraft() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = luo.post(DRAFTS, Map.of("id", "quality-compulsory", "version", "2025.1"))
                .is(201)
                .json();
        JsonNode good = luo.post(
                        at(draft) + "/formula",
                        Map.of("text", "换算(满意问卷数 / 满意度有效问卷数, %)", "condition", false, "unit", "%"))
                .is(200)
                .json();
        assertThat(good.path("ok").booleanValue()).as(good.toString()).isTrue();
        assertThat(good.path("reads").size()).isEqualTo(2);
        JsonNode bad = luo.post(at(draft) + "/formula", Map.of("text", "满意问卷 / 满意度有效问卷数", "condition", false))
                .is(200)
                .json();
        assertThat(bad.path("ok").booleanValue()).isFalse();
        assertThat(bad.at("/unknown/0/nearest/0").stringValue()).isEqualTo("满意问卷数");
    }

    @Test
    void refusesWhatNoPageSends() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = started(luo);
        luo.put(at(draft), Map.of(), "If-Match", edition(draft)).is(400);
        domain(draft, 0).put("weight", "1e400000000");
        luo.put(at(draft), with(draft), "If-Match", edition(draft)).is(422).refusedWith("SCHEME-DEFINITION-UNREADABLE");
        domain(draft, 0).put("weight", 20).putNull("name");
        luo.put(at(draft), with(draft), "If-Match", edition(draft)).is(422).refusedWith("SCHEME-DEFINITION-UNREADABLE");
        domain(draft, 0).put("name", "x").remove("indicators");
        luo.put(at(draft), with(draft), "If-Match", edition(draft)).is(422).refusedWith("SCHEME-DEFINITION-UNREADABLE");
        assertThat(luo.get(at(draft)).json().path("edition").intValue()).isOne();
    }

    @Test
    void letsOnlyTheOfficeWrite() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = started(luo);
        house.visitor(FANG).get(DRAFTS).is(403);
        house.visitor(YIN).get(at(draft)).is(403);
        house.visitor(YIN)
                .put(at(draft), with(draft), "If-Match", edition(draft))
                .is(403);
        luo.delete(at(draft), null).is(204);
        luo.get(at(draft)).is(404).refusedWith("SCHEME-DRAFT-UNKNOWN");
    }

    @Test
    void guessesACrosswalkAndKeepsWhatTheOfficerSays() {
        Visitor luo = house.visitor(LUO);
        JsonNode draft = started(luo);
        ObjectNode indicator = (ObjectNode) domain(draft, 0).path("indicators").get(0);
        ((ObjectNode) indicator.path("points").get(0)).put("id", "Z1").put("name", "全新的要求");
        JsonNode kept = luo.put(at(draft), with(draft), "If-Match", edition(draft))
                .is(200)
                .json();
        luo.post(at(draft) + "/publication", Map.of("version", "2028.1", "note", "改"), "If-Match", edition(kept))
                .is(201);
        String path = "/api/schemes/" + PACK + "/crosswalk?from=2025.1&to=2028.1";
        JsonNode guess = luo.get(path).is(200).json();
        assertThat(guess.path("confirmed").isNull()).isTrue();
        List<Map<String, Object>> links = new ArrayList<>();
        guess.path("links").values().forEach(link -> {
            if (!link.path("to").toString().contains("Z1")) {
                links.add(Map.of("kind", link.path("kind"), "from", link.path("from"), "to", link.path("to")));
            }
        });
        luo.put(path, Map.of("links", links), "If-Match", "\"0\"").is(422).refusedWith("SCHEME-CROSSWALK-FAULTS");
        links.add(Map.of("kind", "dropped", "from", List.of("P1"), "to", List.of()));
        links.add(Map.of("kind", "new", "from", List.of(), "to", List.of("Z1")));
        JsonNode confirmed = luo.put(path, Map.of("links", links), "If-Match", "\"0\"")
                .is(200)
                .json();
        assertThat(confirmed.at("/confirmed/by").stringValue()).isEqualTo("罗主任");
        assertThat(confirmed.at("/loss/lost/0").stringValue()).isEqualTo("P1");
        luo.put(path, Map.of("links", links), "If-Match", "\"0\"").is(412);
        house.visitor(YIN)
                .put(path, Map.of("links", links), "If-Match", "\"1\"")
                .is(403);
    }

    @Test
    void goesToExcelAndComesBackAsADraftThatChangesNothing() throws Exception {
        Visitor luo = house.visitor(LUO);
        luo.get("/api/schemes/" + PACK + "/2025.1/workbook.xlsx").is(200);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        SchemeWorkbook.write(AppraisalLibrary.builtIn(PACK), written);
        byte[] workbook = written.toByteArray();
        JsonNode draft = luo.upload(DRAFTS + "/workbook", "file", "方案.xlsx", workbook)
                .is(201)
                .json();
        assertThat(draft.at("/basis/version").stringValue()).isEqualTo("2025.1");
        assertThat(draft.path("changes").size()).isZero();
        assertThat(draft.path("faults").intValue()).isZero();
        luo.upload(DRAFTS + "/workbook", "file", "方案.xlsx", "这不是工作簿".getBytes(StandardCharsets.UTF_8))
                .is(422)
                .refusedWith("SCHEME-WORKBOOK-FAULTS");
        house.visitor(YIN)
                .upload(DRAFTS + "/workbook", "file", "方案.xlsx", workbook)
                .is(403);
        assertThat(luo.get(DRAFTS).json().size()).isOne();
    }
}
