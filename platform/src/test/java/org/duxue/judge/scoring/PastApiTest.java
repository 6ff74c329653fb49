package org.duxue.judge.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.QingheFacts;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was known at a moment can be asked for and explained later. */
@InTheHouse
class PastApiTest {
    private static final String BASE = "/api/evaluations/balanced-development/2025";
    private static final String TRACE = BASE + "/trace?address=unit/" + Qinghe.SCHOOL_A + "/primary/R4/value";
    private static final String DISPERSION = BASE + "/trace?address=district/500199/primary/R4/cv";

    private final House house;

    @Autowired
    PastApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void explainsANumberAsItWasBeforeAFactWasCorrected() {
        QingheFacts.enter(house);
        Visitor luo = house.visitor(Qinghe.LUO);
        String then = Instant.parse(luo.get(BASE + "/summary")
                        .is(200)
                        .json()
                        .path("factsRecordedAt")
                        .stringValue())
                .plusNanos(1_000)
                .toString();
        double before = luo.get(DISPERSION).is(200).json().path("value").doubleValue();
        String facts = "/api/units/" + Qinghe.SCHOOL_A + "/facts/2025";
        luo.put(facts, QingheFacts.body(Map.of("teaching_area", 5300)), "If-Match", "\"1\"")
                .is(200);

        assertThat(luo.get(TRACE).is(200).text()).contains("5300");
        Visitor.Answer past = luo.get(TRACE + "&asOf=" + then).is(200);
        assertThat(past.text()).contains("2600", "罗主任").doesNotContain("5300");
        assertThat(past.json().path("value").doubleValue()).isEqualTo((2600 - 300) / 500.0);
        assertThat(luo.get(DISPERSION).json().path("value").doubleValue()).isNotEqualTo(before);
        assertThat(luo.get(DISPERSION + "&asOf=" + then)
                        .is(200)
                        .json()
                        .path("value")
                        .doubleValue())
                .isEqualTo(before);
        luo.get(TRACE + "&asOf=2001-01-01T00:00:00Z").is(404).refusedWith("SCORING-NO-FACTS");
        luo.get(TRACE + "&asOf=yesterday").is(400);
        house.visitor(Qinghe.YIN).get(TRACE + "&asOf=" + then).is(200);
        house.visitor(Qinghe.HU).get(TRACE + "&asOf=" + then).is(403);
    }

    @Test
    void countsTheDocumentsOfEveryIndicator() {
        Visitor luo = house.visitor(Qinghe.LUO);
        QingheFacts.put(luo, Qinghe.SCHOOL_B, Map.of("name", "清河第二小学", "type", "小学", "pupils_primary", 400));
        byte[] pdf = "%PDF-1.7 布局规划".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] png = java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000");
        luo.upload(BASE + "/indicators/G1/evidence", "file", "规划.pdf", pdf).is(201);
        String second = luo.upload(BASE + "/indicators/G1/evidence", "file", "照片.png", png)
                .is(201)
                .json()
                .path("id")
                .stringValue();
        luo.upload(BASE + "/indicators/G2/evidence", "file", "照片.png", png).is(201);

        assertThat(evidence(luo)).isEqualTo("{\"G1\":2,\"G2\":1}");
        luo.delete(BASE + "/indicators/G1/evidence/" + second, null).is(204);
        assertThat(evidence(luo)).isEqualTo("{\"G1\":1,\"G2\":1}");
        luo.upload(BASE + "/indicators/G1/evidence", "file", "坏.docx", new byte[] {'P', 'K', 3, 4, 0})
                .is(422)
                .refusedWith("FILES-DAMAGED");
    }

    private static String evidence(Visitor visitor) {
        return visitor.get(BASE + "/summary").is(200).json().path("evidence").toString();
    }
}
