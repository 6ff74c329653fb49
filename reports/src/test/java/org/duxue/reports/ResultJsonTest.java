package org.duxue.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultJsonTest {
    private static JsonNode result = JsonMapper.shared().createObjectNode();
    private static JsonNode traces = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void write() {
        Subject subject = Qinghe.subject();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultJson.write(subject.evaluation(), subject.period(), json);
        result = JsonMapper.shared().readTree(json.toByteArray());
        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        TraceJson.write(subject, trace, done -> {});
        traces = JsonMapper.shared().readTree(trace.toByteArray());
    }

    @Test
    void keepsTheAgreedShape() {
        assertThat(result.propertyNames())
                .contains("pack", "version", "period", "units", "districts", "verdict", "trace");
        assertThat(result.get("pack").stringValue()).isEqualTo("balanced-development");
        assertThat(result.get("verdict").stringValue()).isEqualTo("fail");
        JsonNode r4 = unit("5099010000", "primary").get("indicators").get("R4");
        assertThat(r4.propertyNames()).contains("value", "met", "ratio", "missing");
        JsonNode dispersion = dispersions("junior").get("R4");
        assertThat(dispersion.propertyNames()).contains("mean", "sd", "cv", "cvLimit", "met");
        assertThat(dispersion.get("met").booleanValue()).isTrue();
    }

    @Test
    void givesNullAndTheMissingColumnForWhatCannotBeComputed() {
        JsonNode unit = unit("5099010042", "primary");
        JsonNode r1 = unit.get("indicators").get("R1");
        assertThat(r1.get("value").isNull()).isTrue();
        assertThat(r1.get("met").isNull()).isTrue();
        assertThat(r1.get("missing").toString()).contains("pupils_primary");
        assertThat(unit.get("compliant").isNull()).isTrue();
        assertThat(unit.get("verdict").stringValue()).isEqualTo("undetermined");
        assertThat(dispersions("primary").get("R1").get("cv").isNull()).isTrue();
    }

    @Test
    void leavesNumbersUnrounded() {
        JsonNode r1 = unit("5099010100", "junior").get("indicators").get("R1");
        double value = r1.get("value").doubleValue();
        assertThat(value).isNotEqualTo(Math.rint(value * 1e6) / 1e6);
    }

    @Test
    void everyNumberHasATraceThatEndsInTheSameNumber() {
        List<String> unexplained = new ArrayList<>();
        for (JsonNode unit : result.get("units")) {
            String stage = unit.get("stage").isNull() ? "-" : unit.get("stage").stringValue();
            String path = "unit/" + unit.get("code").stringValue() + "/" + stage;
            for (Map.Entry<String, JsonNode> indicator : unit.get("indicators").properties()) {
                for (JsonNode test : indicator.getValue().path("tests")) {
                    check(
                            path + "/" + indicator.getKey() + "/"
                                    + test.get("test").stringValue(),
                            test.get("value"),
                            unexplained);
                }
            }
        }
        for (JsonNode district : result.get("districts")) {
            String path = "district/" + district.get("code").stringValue() + "/"
                    + district.get("stage").stringValue();
            for (Map.Entry<String, JsonNode> d : district.get("indicators").properties()) {
                for (String figure : List.of("mean", "sd", "cv")) {
                    check(path + "/" + d.getKey() + "/" + figure, d.getValue().get(figure), unexplained);
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(traces.size()).isGreaterThan(200);
    }

    @Test
    void aTraceReachesTheCellAndThePersonAFactCameFrom() {
        String trace = traces.get("unit/5099010000/primary/R4/value").toString();
        assertThat(trace).contains("清河区.xlsx", "学校!teaching_area", "殷文员", "东校区");
    }

    private static void check(String path, JsonNode number, List<String> unexplained) {
        JsonNode trace = traces.get(path);
        boolean same = trace != null
                && (number.isNull()
                        || Math.abs(trace.get("value").doubleValue() - number.doubleValue())
                                <= 1e-12 * Math.max(1, Math.abs(number.doubleValue())));
        if (!number.isNull() && !same) {
            unexplained.add(String.format(Locale.ROOT, "%s = %s, trace %s", path, number, trace));
        }
    }

    private static JsonNode unit(String code, String stage) {
        for (JsonNode unit : result.get("units")) {
            if (unit.get("code").stringValue().equals(code)
                    && unit.get("stage").isString()
                    && unit.get("stage").stringValue().equals(stage)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + code + " " + stage);
    }

    private static JsonNode dispersions(String stage) {
        for (JsonNode district : result.get("districts")) {
            if (district.get("stage").stringValue().equals(stage)) {
                return district.get("indicators");
            }
        }
        throw new AssertionError("no stage " + stage);
    }
}
