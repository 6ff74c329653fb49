package org.duxue.work.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.KE;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SCHOOL_B;
import static org.duxue.fixtures.Qinghe.SU;
import static org.duxue.fixtures.Qinghe.TAO;
import static org.duxue.fixtures.Qinghe.YIN;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.duxue.fixtures.Visitor.Answer;
import org.duxue.work.programme.Assignment.Role;
import org.duxue.work.programme.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A self-evaluation over HTTP, as the browser does it. */
@InTheHouse
class CollectionApiTest {
    private final House house;

    private UUID caseId;
    private Visitor yin;

    @Autowired
    CollectionApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startAfresh() {
        house.reset();
        caseId = Evaluating.underway(house, SCHOOL_A, "清河实验小学");
        yin = house.visitor(YIN);
    }

    @Test
    void answersAPointAndShowsBothSidesOfAConflict() {
        Answer first = put(yin, "points/P1", rated("B", "有制度有记录。", false), 0).is(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        Visitor ke = house.visitor(KE);
        Answer refused =
                put(ke, "points/P1", rated("A", "校长另写", true), 0).is(412).refusedWith("HOUSE-VERSION-STALE");
        assertThat(refused.json().path("current").path("text").asString("")).isEqualTo("有制度有记录。");
        assertThat(refused.json().path("current").path("version").asInt(0)).isOne();
        put(ke, "points/P1", rated("A", "校长另写", true), 1).is(200);
        put(yin, "points/P1", rated("A", "", true), 0).is(412);
        yin.put(path("points/P1"), rated("A", "", true)).is(428);
        JsonNode history = yin.get(path("history?point=P1")).is(200).json();
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).path("person").asString("")).isEqualTo("柯校长");
    }

    @Test
    void showsTheWholePageWithWhatOneMayDo() {
        JsonNode page = yin.get(path("")).is(200).json();
        assertThat(page.path("points").size()).isEqualTo(Evaluating.points().size());
        assertThat(page.path("may").path("write").asBoolean(false)).isTrue();
        assertThat(page.path("may").path("sign").asBoolean(true)).isFalse();
        assertThat(page.path("progress").path("minutes").asInt(0)).isPositive();
        assertThat(house.visitor(KE)
                        .get(path(""))
                        .json()
                        .path("may")
                        .path("sign")
                        .asBoolean(false))
                .isTrue();
        house.visitor(HU).get(path("")).is(404).refusedWith("PROGRAMME-CASE-UNKNOWN");
        Evaluating.assign(house, caseId, SU, Role.RATER);
        house.visitor(SU).get(path("")).is(409).refusedWith("COLLECTION-NOT-SUBMITTED");
    }

    @Test
    void computesAPointFromFactsAndWarnsOfARatingThatContradictsThem() {
        fact("fitness_tested", 100);
        fact("fitness_good", 45);
        JsonNode answer = put(yin, "points/P34", rated("A", "体质健康水平一直很好，老师们都这样认为。", true), 0)
                .is(200)
                .json();
        assertThat(answer.path("computedStep").asString("")).isEqualTo("C");
        assertThat(answer.path("computedValue").asDouble(0)).isEqualTo(45.0);
        JsonNode checks = yin.get(path("checks")).is(200).json();
        assertThat(checks.valueStream()
                        .filter(check -> check.path("code").asString("").equals("contradicts-facts"))
                        .map(check -> check.path("point").asString("")))
                .containsExactly("P34");
        assertThat(checks.get(0).path("severity").asString("")).isEqualTo("error");
    }

    @Test
    void signsOnceHoweverOftenTheRequestIsSent() {
        fillIn();
        Visitor ke = house.visitor(KE);
        String content = ke.get(path("")).json().path("content").asString("");
        Map<String, Object> signature = Map.of("content", content, "knowingly", true, "note", "属实");
        ke.post(path("submission"), Map.of("content", content, "knowingly", false), "Idempotency-Key", "k0")
                .is(409)
                .refusedWith("COLLECTION-WARNINGS");
        JsonNode signed = ke.post(path("submission"), signature, "Idempotency-Key", "k1")
                .is(200)
                .json();
        assertThat(signed.path("caseState").asString("")).isEqualTo("desk-review");
        assertThat(signed.path("submission").path("round").asInt(0)).isOne();
        ke.post(path("submission"), signature, "Idempotency-Key", "k1").is(200);
        ke.post(path("submission"), signature, "Idempotency-Key", "k2")
                .is(409)
                .refusedWith("COLLECTION-NOTHING-TO-SIGN");
        assertThat(house.asSuperuser("select count(*) from collection_submission"))
                .containsExactly("1");
        Evaluating.assign(house, caseId, SU, Role.RATER);
        Visitor su = house.visitor(SU);
        assertThat(su.get(path("")).is(200).json().path("facts").size()).isPositive();
        su.post(path("points/P6/return"), Map.of("reason", "课程表缺一年级", "due", tomorrow()))
                .is(200);
        assertThat(yin.get(path("")).json().path("progress").path("returned").asInt(0))
                .isOne();
        su.put(path("points/P6/return"), Map.of("reason", "再给两天时间", "due", tomorrow()))
                .is(403);
        house.visitor(LUO).post(path("acceptance"), Map.of()).is(200);
    }

    @Test
    void handsEvidenceInByPartsCitesItAndShowsIt() throws IOException {
        byte[] photo = photo(7, 1200, 900);
        JsonNode evidence = handIn(yin, caseId, "升旗仪式.jpg", photo, "P4").is(201).json();
        String id = evidence.path("id").asString("");
        JsonNode page = yin.get(path("")).json();
        assertThat(page.path("evidence").get(0).path("id").asString("")).isEqualTo(id);
        assertThat(page.path("evidence")
                        .get(0)
                        .path("citations")
                        .get(0)
                        .path("point")
                        .asString(""))
                .isEqualTo("P4");
        JsonNode preview = yin.get("/api/evidence/" + id + "/preview").is(200).json();
        assertThat(preview.path("kind").asString("")).isEqualTo("image");
        assertThat(preview.path("width").asInt(0)).isEqualTo(1200);
        yin.get("/api/evidence/" + id + "/preview/1?width=300").is(200);
        yin.get("/api/evidence/" + id + "/preview/2").is(404);
        yin.get("/api/evidence/" + id + "/content").is(200);
        yin.get("/api/evidence/" + id + "/content", "Range", "bytes=0-99").is(206);
        house.visitor(HU).get("/api/evidence/" + id + "/content").is(404);
        yin.delete("/api/evidence/" + id, null).is(409).refusedWith("COLLECTION-EVIDENCE-CITED");
        yin.delete(path("points/P4/evidence/" + id), null).is(200);
        yin.delete("/api/evidence/" + id, null).is(204);
        assertThat(yin.get("/api/units/" + SCHOOL_A + "/evidence")
                        .json()
                        .path("total")
                        .asInt(1))
                .isZero();
    }

    @Test
    void findsAPhotographLentFromAnotherSchoolAndNamesItOnlyToWhoMayKnow() throws IOException {
        handIn(yin, caseId, "升旗仪式.jpg", photo(3, 1600, 1200), "P4").is(201);
        UUID other = Evaluating.underway(house, SCHOOL_B, "清河第二小学");
        Visitor hu = house.visitor(HU);
        JsonNode lent = handIn(hu, other, "我们的升旗仪式.jpg", photo(3, 800, 600), "P4")
                .is(201)
                .json();
        JsonNode reuse = lent.path("reuses").get(0);
        assertThat(reuse.path("elsewhere").asBoolean(false)).isTrue();
        assertThat(reuse.path("unitName").isNull()).isTrue();
        assertThat(reuse.path("caseId").isNull()).isTrue();
        assertThat(hu.get("/api/cases/" + other + "/self-evaluation/checks")
                        .json()
                        .toString())
                .contains("evidence-reused")
                .doesNotContain("清河实验小学")
                .doesNotContain(SCHOOL_A);
        JsonNode seen = house.visitor(LUO)
                .get("/api/units/" + SCHOOL_B + "/evidence")
                .is(200)
                .json()
                .path("items")
                .get(0)
                .path("reuses")
                .get(0);
        assertThat(seen.path("unitName").asString("")).isEqualTo("清河实验小学");
        assertThat(seen.path("caseId").asString("")).isEqualTo(caseId.toString());
    }

    @Test
    void takesAnswersAndEvidenceOverIntoNextYearsCase() throws IOException {
        handIn(yin, caseId, "升旗仪式.jpg", photo(5, 800, 600), "P4").is(201);
        fillIn();
        Visitor ke = house.visitor(KE);
        String content = ke.get(path("")).json().path("content").asString("");
        ke.post(path("submission"), Map.of("content", content, "knowingly", true))
                .is(200);
        UUID next = Evaluating.caseOf(
                house,
                Evaluating.programme(house, Evaluating.PACK, Evaluating.VERSION, "2026"),
                SCHOOL_A,
                "清河实验小学",
                CaseState.SELF_EVALUATION);
        String base = "/api/cases/" + next + "/self-evaluation";
        JsonNode known = yin.get(base + "/known").is(200).json();
        assertThat(known.path("earlier").get(0).path("caseId").asString("")).isEqualTo(caseId.toString());
        assertThat(known.path("answers").size()).isEqualTo(Evaluating.points().size());
        put(yin, base, "/points/P1", rated("D", "今年完全不同了，请看今年的说明。", false), 0).is(200);
        JsonNode over = yin.post(base + "/carry-over", Map.of("from", caseId), "Idempotency-Key", "c1")
                .is(200)
                .json();
        assertThat(over.path("answers").size()).isEqualTo(Evaluating.points().size() - 1);
        assertThat(over.path("evidence").get(0).path("point").asString("")).isEqualTo("P4");
        assertThat(over.path("lost").size()).isZero();
        JsonNode page = yin.get(base).json();
        assertThat(page.path("points").get(0).path("text").asString("")).startsWith("今年完全不同");
        assertThat(page.path("points").get(1).path("state").asString("")).isEqualTo("draft");
        house.visitor(TAO).post(base + "/carry-over", Map.of("from", caseId)).is(404);
    }

    private void fillIn() {
        Evaluating.facts().forEach(this::fact);
        for (Point point : Evaluating.points()) {
            Map<String, Object> edit = new LinkedHashMap<>();
            edit.put("finding", FindingJson.write(Evaluating.finding(point)));
            edit.put("text", Evaluating.words(point));
            edit.put("ready", true);
            put(yin, "points/" + point.id(), edit, 0).is(200);
        }
    }

    private void fact(String element, int value) {
        put(yin, "facts/" + element, Map.of("value", value), 0).is(200);
    }

    private Answer handIn(Visitor visitor, UUID at, String name, byte[] content, String point) {
        JsonNode upload = visitor.post("/api/uploads", Map.of("name", name, "size", content.length))
                .is(201)
                .json();
        String place = "/api/uploads/" + upload.path("id").asString("");
        visitor.exchange(visitor.request(place)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofByteArray(content))
                        .build())
                .is(204);
        visitor.post(place + "/completion", null).is(200);
        return visitor.post(
                "/api/cases/" + at + "/self-evaluation/evidence",
                Map.of("upload", upload.path("id").asString(""), "demand", "moral-plan", "point", point),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static byte[] photo(long seed, int width, int height) throws IOException {
        Random dice = new Random(seed);
        BufferedImage scene = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scene.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.CYAN, 1600, 1200, Color.DARK_GRAY));
        graphics.fillRect(0, 0, 1600, 1200);
        for (int i = 0; i < 20; i++) {
            graphics.setColor(new Color(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256)));
            graphics.fillOval(dice.nextInt(1600), dice.nextInt(1200), 100 + dice.nextInt(500), 100 + dice.nextInt(400));
        }
        graphics.dispose();
        BufferedImage sized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D onto = sized.createGraphics();
        onto.drawImage(scene.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        onto.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sized, "jpg", out);
        return out.toByteArray();
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(java.time.ZoneId.systemDefault())
                .plusDays(1)
                .toString();
    }

    private static Map<String, Object> rated(String step, String text, boolean ready) {
        return Map.of("finding", Map.of("kind", "rated", "step", step), "text", text, "ready", ready);
    }

    private Answer put(Visitor visitor, String what, Object body, int version) {
        return put(visitor, "/api/cases/" + caseId + "/self-evaluation", "/" + what, body, version);
    }

    private static Answer put(Visitor visitor, String base, String what, Object body, int version) {
        return visitor.put(base + what, body, "If-Match", "\"" + version + "\"");
    }

    private String path(String what) {
        return "/api/cases/" + caseId + "/self-evaluation" + (what.isEmpty() ? "" : "/" + what);
    }
}
