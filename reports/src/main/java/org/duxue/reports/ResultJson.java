package org.duxue.reports;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code result.json}, the machine's copy of an evaluation. Numbers are unrounded; {@code null} is what cannot be
 * computed; {@code met} is true, false, or null while undetermined. The address of every number is its place in the
 * written form of {@link org.duxue.evaluation.result.Address}, under which {@code trace.json} explains it.
 */
public final class ResultJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonGenerator json;

    private ResultJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one evaluation and closes the stream. */
    public static void write(Evaluation evaluation, String period, OutputStream out) {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            new ResultJson(generator).write(evaluation, period);
        }
    }

    /** The word for a whole: pass, fail, undetermined. */
    static String word(Status status) {
        return switch (status) {
            case MET -> "pass";
            case NOT_MET -> "fail";
            case UNDETERMINED -> "undetermined";
            case NOT_APPLICABLE -> "not-applicable";
        };
    }

    /** Fails as soon as one district fails. */
    static Status overall(List<DistrictResult> districts) {
        if (districts.stream().anyMatch(d -> d.verdict() == Status.NOT_MET)) {
            return Status.NOT_MET;
        }
        boolean all = !districts.isEmpty() && districts.stream().allMatch(d -> d.verdict() == Status.MET);
        return all ? Status.MET : Status.UNDETERMINED;
    }

    private void write(Evaluation evaluation, String period) {
        json.writeStartObject();
        json.writeStringProperty("pack", evaluation.framework());
        json.writeStringProperty("version", evaluation.version());
        json.writeStringProperty("period", period);
        json.writeArrayPropertyStart("units");
        evaluation.units().forEach(this::unit);
        json.writeEndArray();
        json.writeArrayPropertyStart("districts");
        evaluation.districts().forEach(this::stages);
        json.writeEndArray();
        json.writeArrayPropertyStart("wholes");
        evaluation.districts().forEach(this::whole);
        json.writeEndArray();
        json.writeArrayPropertyStart("notices");
        evaluation.notices().forEach(this::notice);
        json.writeEndArray();
        json.writeStringProperty("verdict", word(overall(evaluation.districts())));
        json.writeStringProperty("trace", "trace.json");
        json.writeEndObject();
    }

    private void unit(UnitResult unit) {
        json.writeStartObject();
        json.writeStringProperty("code", unit.code());
        json.writeStringProperty("name", unit.name());
        text("stage", unit.stage());
        text("district", unit.district());
        json.writeStringProperty("type", unit.type());
        number("weight", unit.weight());
        json.writeObjectPropertyStart("indicators");
        unit.indicators().forEach(this::indicator);
        json.writeEndObject();
        UnitResult.UnitRuleResult rule = unit.unitRule();
        if (rule != null) {
            json.writeObjectPropertyStart("unitRule");
            met("met", rule.status());
            json.writeNumberProperty("indicatorsMet", rule.met());
            json.writeNumberProperty("of", rule.applicable());
            strings("belowFloor", rule.belowFloor());
            json.writeEndObject();
        }
        met("compliant", rule == null ? unit.compliant() : rule.status());
        json.writeStringProperty("verdict", word(unit.compliant()));
        json.writeEndObject();
    }

    private void indicator(IndicatorResult result) {
        json.writeObjectPropertyStart(result.indicator());
        TestResult deciding = deciding(result);
        number("value", deciding == null ? Double.NaN : deciding.value());
        number("standard", deciding == null ? Double.NaN : deciding.standard());
        met("met", result.status());
        number("ratio", result.ratio());
        strings(
                "missing",
                result.tests().stream()
                        .flatMap(test -> test.missing().stream())
                        .distinct()
                        .toList());
        json.writeStringProperty("status", statusWord(result.status()));
        if (!result.tests().isEmpty()) {
            json.writeArrayPropertyStart("tests");
            result.tests().forEach(this::test);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The test that the indicator's {@code value} and {@code ratio} speak of: the one with the smallest ratio. */
    private static @Nullable TestResult deciding(IndicatorResult result) {
        TestResult deciding = null;
        for (TestResult test : result.tests()) {
            boolean closer = deciding == null || Double.compare(test.ratio(), deciding.ratio()) < 0;
            if (test.status() != Status.NOT_APPLICABLE && closer) {
                deciding = test;
            }
        }
        return deciding;
    }

    private void test(TestResult test) {
        json.writeStartObject();
        json.writeStringProperty("test", test.test());
        number("value", test.value());
        number("standard", test.standard());
        number("ratio", test.ratio());
        met("met", test.status());
        strings("missing", test.missing());
        json.writeBooleanProperty("boundary", test.boundary());
        text("relaxation", test.relaxation());
        text("reason", test.reason());
        json.writeEndObject();
    }

    /** One entry per stage of a district, with the dispersions. */
    private void stages(DistrictResult district) {
        List<String> stages = district.dispersions().stream()
                .map(DispersionResult::stage)
                .distinct()
                .toList();
        for (String stage : stages) {
            json.writeStartObject();
            json.writeStringProperty("code", district.code());
            json.writeStringProperty("name", district.name());
            json.writeStringProperty("stage", stage);
            json.writeObjectPropertyStart("indicators");
            district.dispersions().stream().filter(d -> d.stage().equals(stage)).forEach(this::dispersion);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void dispersion(DispersionResult d) {
        json.writeObjectPropertyStart(d.indicator());
        number("mean", d.mean());
        number("sd", d.sd());
        number("cv", d.cv());
        number("cvLimit", d.limit());
        met("met", d.status());
        json.writeNumberProperty("n", d.units());
        number("weight", d.weight());
        number("unweighted", d.unweighted());
        json.writeBooleanProperty("boundary", d.boundary());
        strings("missing", d.missing());
        text("reason", d.reason());
        json.writeEndObject();
    }

    /** A district as a whole: counts, indicators that are not dispersions, sections, vetoes. */
    private void whole(DistrictResult district) {
        json.writeStartObject();
        json.writeStringProperty("code", district.code());
        json.writeStringProperty("name", district.name());
        json.writeArrayPropertyStart("stages");
        for (DistrictResult.StageCount count : district.stages()) {
            json.writeStartObject();
            json.writeStringProperty("stage", count.stage());
            json.writeNumberProperty("units", count.units());
            json.writeNumberProperty("compliant", count.compliant());
            json.writeNumberProperty("undetermined", count.undetermined());
            json.writeNumberProperty("excluded", count.excluded());
            number("pupils", count.pupils());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("indicators");
        district.indicators().forEach(this::indicator);
        json.writeEndObject();
        json.writeArrayPropertyStart("sections");
        for (DistrictResult.SectionResult section : district.sections()) {
            json.writeStartObject();
            json.writeStringProperty("section", section.section());
            met("met", section.status());
            json.writeNumberProperty("indicatorsMet", section.met());
            json.writeNumberProperty("of", section.of());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("vetoes");
        for (DistrictResult.VetoResult veto : district.vetoes()) {
            json.writeStartObject();
            json.writeStringProperty("veto", veto.veto());
            met("strikes", veto.strikes());
            json.writeEndObject();
        }
        json.writeEndArray();
        met("met", district.verdict());
        json.writeStringProperty("verdict", word(district.verdict()));
        json.writeEndObject();
    }

    private void notice(Notice notice) {
        json.writeStartObject();
        json.writeStringProperty("kind", notice.kind());
        text("code", notice.code());
        text("stage", notice.stage());
        json.writeStringProperty("message", notice.message());
        json.writeStringProperty("messageEn", notice.messageEn());
        json.writeEndObject();
    }

    private static String statusWord(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void number(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }

    private void met(String name, Status status) {
        switch (status) {
            case MET -> json.writeBooleanProperty(name, true);
            case NOT_MET -> json.writeBooleanProperty(name, false);
            case UNDETERMINED, NOT_APPLICABLE -> json.writeNullProperty(name);
        }
    }

    private void text(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
