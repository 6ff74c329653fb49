package org.duxue.define.facts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SHU;
import static org.duxue.fixtures.Qinghe.YIN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.duxue.fixtures.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Imports and files over HTTP: upload, progress, problems, difference, accept, download. */
@InTheHouse
class ImportApiTest {
    private static final String GOOD = "学校代码,学校名称,办学类型,小学在校生数\n" + SCHOOL_A + ",清河实验小学,小学,812\n";
    private static final String BAD = "学校代码,学校名称,办学类型,小学在校生数\n" + SCHOOL_A + ",清河实验小学,小学,很多\n";

    private final House house;

    @Autowired
    ImportApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void walksFromUploadToFacts() {
        Visitor shu = house.visitor(SHU);
        Answer uploaded = upload(shu, "学校.csv", GOOD, "k-1").is(202);
        String at = uploaded.header("Location");
        assertThat(at).isEqualTo("/api/imports/" + uploaded.json().path("id").stringValue());
        JsonNode ready = settled(shu, at);
        assertThat(ready.path("state").stringValue()).isEqualTo("ready");
        assertThat(ready.path("files").get(0).path("layout").stringValue()).isEqualTo("table");
        assertThat(ready.path("columns").get(3).path("column").stringValue()).isEqualTo("pupils_primary");
        assertThat(ready.path("columns").get(3).path("how").stringValue()).isEqualTo("name");
        JsonNode change = shu.get(at + "/difference?q=" + encoded("在校生"))
                .is(200)
                .json()
                .path("items")
                .get(0);
        assertThat(change.path("columnName").stringValue()).isEqualTo("小学在校生数");
        assertThat(change.path("after").intValue()).isEqualTo(812);
        shu.post(at + "/accept", null, "Idempotency-Key", "k-2").is(202);
        shu.post(at + "/accept", null, "Idempotency-Key", "k-2").is(202);
        assertThat(settled(shu, at).path("state").stringValue()).isEqualTo("accepted");
        JsonNode notices = shu.get("/api/notices").is(200).json();
        assertThat(notices.path("items").get(0).path("title").stringValue()).contains("导入完成");
        shu.post("/api/notices/" + notices.path("items").get(0).path("id").stringValue() + "/read", null)
                .is(204);
        assertThat(shu.get("/api/notices")
                        .json()
                        .path("items")
                        .get(0)
                        .path("readAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void takesTheSameUploadOnce() {
        Visitor shu = house.visitor(SHU);
        String one = upload(shu, "学校.csv", GOOD, "same").is(202).header("Location");
        String other = upload(shu, "学校.csv", GOOD, "same").is(202).header("Location");
        assertThat(other).isEqualTo(one);
        assertThat(shu.get("/api/imports").is(200).json().path("total").intValue())
                .isOne();
    }

    @Test
    void namesProblemsWithSheetRowColumnValueAndRemedy() {
        Visitor shu = house.visitor(SHU);
        String at = upload(shu, "学校.csv", BAD, "k").is(202).header("Location");
        assertThat(settled(shu, at).path("state").stringValue()).isEqualTo("review");
        JsonNode problem = shu.get(at + "/problems?severity=error")
                .is(200)
                .json()
                .path("items")
                .get(0);
        assertThat(problem.path("row").intValue()).isEqualTo(2);
        assertThat(problem.path("column").stringValue()).contains("小学在校生数");
        assertThat(problem.path("value").stringValue()).isEqualTo("很多");
        assertThat(problem.path("remedy").stringValue()).isNotBlank();
        shu.post(at + "/accept", null).is(409).refusedWith("IMPORTS-NOT-READY");
        shu.delete(at, null).is(200);
        shu.put(at + "/mapping", Map.of("columns", List.of())).is(409).refusedWith("IMPORTS-OVER");
    }

    @Test
    void refusesWhatIsNoTableWhateverItIsCalled() {
        Visitor shu = house.visitor(SHU);
        upload(shu, "学校.xlsx", "<html><script>alert(1)</script></html>", "k")
                .is(415)
                .refusedWith("FILES-KIND-REFUSED");
        upload(shu, "学校.csv", "", "k2").is(422).refusedWith("FILES-EMPTY");
        upload(house.visitor(YIN), "学校.csv", GOOD, "k3").is(403);
    }

    @Test
    void givesAFileToThoseWhoMaySeeItAsAnAttachmentAndInParts() {
        Visitor shu = house.visitor(SHU);
        Answer uploaded = upload(shu, "..\\学校 表.csv", GOOD, "k").is(202);
        JsonNode file = uploaded.json().path("files").get(0);
        assertThat(file.path("name").stringValue()).isEqualTo("学校 表.csv");
        String path = "/api/files/" + file.path("sha256").stringValue();
        Answer whole = shu.get(path).is(200);
        assertThat(whole.text()).isEqualTo(GOOD);
        assertThat(whole.header("Content-Disposition")).startsWith("attachment");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer part = shu.get(path, "Range", "bytes=0-5").is(206);
        assertThat(part.text()).isEqualTo("学校");
        house.visitor(HU).get(path).is(404);
        shu.get("/api/files/" + "0".repeat(64)).is(404);
    }

    private static Answer upload(Visitor visitor, String name, String content, String key) {
        return Uploads.send(visitor, name, content.getBytes(StandardCharsets.UTF_8), key);
    }

    private static JsonNode settled(Visitor visitor, String at) {
        return Uploads.settled(visitor, at);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
