package org.duxue.outcome.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.duxue.outcome.opinion.Concluding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Letters from draft to receipt, in our own form and in the office's. */
@InTheHouse
class LetterApiTest {
    private final House house;
    private final Concluding concluding;

    @Autowired
    LetterApiTest(House house) {
        this.house = house;
        concluding = new Concluding(house);
    }

    @BeforeEach
    void startAnew() {
        house.reset();
    }

    @Test
    void numbersLettersOfAKindWithoutGapsAndKeepsThem() {
        UUID caseId = concluding.concluded();
        Visitor luo = house.visitor(Qinghe.LUO);
        String year = Year.now(ZoneId.of("Asia/Shanghai")).toString();
        JsonNode first = issued(luo, caseId, "opinion");
        JsonNode second = issued(luo, caseId, "opinion");
        JsonNode report = issued(luo, caseId, "evaluation");
        assertThat(first.path("number").asString()).isEqualTo("清河督意〔" + year + "〕1号");
        assertThat(second.path("number").asString()).isEqualTo("清河督意〔" + year + "〕2号");
        assertThat(report.path("number").asString()).isEqualTo("清河督综〔" + year + "〕1号");
        assertThat(report.path("figures")).isNotEmpty();
        String at = letters(caseId) + "/" + first.path("id").asString();
        luo.put(at, Map.of("remark", "改"), "If-Match", "\"2\"").is(409).refusedWith("LETTER-ISSUED-ALREADY");
        luo.delete(at, null).is(409);
        assertThatThrownBy(() -> house.asSuperuser("update letter_letter set remark = '改' returning 'x'"))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        luo.get(at + ".docx").is(200);
        luo.get(at + ".pdf").is(200);
    }

    @Test
    void showsTheUnitOnlyWhatWasIssuedAndLetsItSign() {
        UUID caseId = concluding.concluded();
        Visitor luo = house.visitor(Qinghe.LUO);
        Visitor ke = house.visitor(Qinghe.KE);
        drafted(luo, caseId, "report");
        assertThat(ke.get(letters(caseId)).is(200).json()).isEmpty();
        JsonNode issued = issued(luo, caseId, "opinion");
        assertThat(ke.get(letters(caseId)).is(200).json()).hasSize(1);
        String at = letters(caseId) + "/" + issued.path("id").asString();
        ke.get(at + ".docx").is(200);
        ke.post(at + "/issue", null).is(403);
        JsonNode received = ke.post(at + "/receipt", null).is(200).json();
        assertThat(received.path("receipt").path("by").asString()).isEqualTo("柯校长");
        house.visitor(Qinghe.TAO).get(at).is(404);
    }

    @Test
    void doesNotTellAResultBeforeItWentOut() {
        UUID caseId = concluding.deliberated();
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.post(letters(caseId), Map.of("kind", "opinion")).is(409).refusedWith("OPINION-LETTER-EARLY");
        luo.post(letters(caseId), Map.of("kind", "poem")).is(422).refusedWith("LETTER-KIND-UNKNOWN");
        JsonNode notice = issued(luo, caseId, "notice");
        assertThat(notice.path("number").asString()).contains("督通");
    }

    @Test
    void doesNotIssueARemarkWithANumberThatNothingExplains() {
        UUID caseId = concluding.concluded();
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode draft = luo.post(letters(caseId), Map.of("kind", "opinion", "remark", "另有387人参加了座谈。"))
                .is(201)
                .json();
        assertThat(draft.path("faults").toString()).contains("387", "unexplained");
        luo.post(letters(caseId) + "/" + draft.path("id").asString() + "/issue", null)
                .is(422)
                .refusedWith("LETTER-FAULTS");
    }

    @Test
    void writesInTheOfficesOwnForm() throws IOException {
        UUID caseId = concluding.concluded();
        Visitor luo = house.visitor(Qinghe.LUO);
        put(luo, form("{{单位名称}}的等次是{{等级}}")).is(422).refusedWith("LETTER-TEMPLATE-FAULTS");
        JsonNode kept = put(luo, form("{{单位名称}}的等次是{{等次}}")).is(200).json();
        assertThat(kept.path("own").path("fields")).hasSize(2);
        JsonNode issued = issued(luo, caseId, "opinion");
        assertThat(issued.path("template").asString()).isEqualTo("office");
        String at = letters(caseId) + "/" + issued.path("id").asString();
        luo.get(at + ".pdf").is(404).refusedWith("LETTER-NO-PDF");
        luo.delete("/api/letter-templates/opinion", null).is(204);
        assertThat(luo.get("/api/letter-templates").is(200).json()).hasSize(5);
    }

    @Test
    void issuesForAWholeProgrammeAndSaysWhoWasLeftOut() {
        UUID caseId = concluding.concluded();
        Visitor luo = house.visitor(Qinghe.LUO);
        String programme = Concluding.page(luo, caseId).path("programme").asString();
        house.asSuperuser("""
                insert into programme_case (programme_id, unit_code, unit_name, state)
                values ('%s', '%s', '清河第二小学', 'on-site') returning id
                """.formatted(programme, Qinghe.SCHOOL_B));
        JsonNode batch = luo.post("/api/programmes/" + programme + "/letters", Map.of("kind", "opinion", "issue", true))
                .is(200)
                .json();
        assertThat(batch.path("letters")).hasSize(1);
        assertThat(batch.path("refused")).hasSize(1);
        assertThat(batch.path("refused").path(0).path("code").asString()).isEqualTo("OPINION-LETTER-EARLY");
    }

    private static String letters(UUID caseId) {
        return "/api/cases/" + caseId + "/letters";
    }

    private static JsonNode drafted(Visitor luo, UUID caseId, String kind) {
        JsonNode draft = luo.post(letters(caseId), Map.of("kind", kind)).is(201).json();
        assertThat(draft.path("faults")).as(draft.path("faults").toString()).isEmpty();
        return draft;
    }

    private static JsonNode issued(Visitor luo, UUID caseId, String kind) {
        JsonNode draft = drafted(luo, caseId, kind);
        return luo.post(letters(caseId) + "/" + draft.path("id").asString() + "/issue", null)
                .is(200)
                .json();
    }

    private static Visitor.Answer put(Visitor luo, byte[] form) throws IOException {
        String boundary = "----qinghe";
        var body = new ByteArrayOutputStream();
        body.write(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.docx\"\r\n\r\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.write(form);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return luo.exchange(luo.request("/api/letter-templates/opinion")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] form(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            try (XWPFDocument again = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(again.getParagraphs()).hasSize(1);
            }
            return bytes.toByteArray();
        }
    }
}
