package org.duxue.define.scheme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.framework.Element;
import org.duxue.packs.PackHeader;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.appraisal.Outline;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/**
 * A scheme as JSON and back: {@code SchemeDefinition} of the browser, and what the database keeps. The same content gives the
 * same text. Texts and limits by step are lists, best first, because the order of an object's members means nothing in JSON.
 */
public final class SchemeJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(Measure.class, ByKind.class)
            .addMixIn(Measure.Rubric.class, TextsInOrder.class)
            .addMixIn(Measure.Bands.class, LimitsInOrder.class)
            .addMixIn(Element.class, WithoutColumns.class)
            .build();

    private SchemeJson() {}

    /** What a scheme is, without the examples that prove it. */
    private record Definition(PackHeader header, Appraisal scheme, Outline outline) {
        static Definition of(AppraisalPack pack) {
            return new Definition(pack.header(), pack.scheme(), pack.outline());
        }

        AppraisalPack pack() {
            return new AppraisalPack(header, scheme, outline, List.of());
        }
    }

    public static String text(AppraisalPack pack) {
        return JSON.writeValueAsString(Definition.of(pack));
    }

    public static JsonNode tree(AppraisalPack pack) {
        return JSON.valueToTree(Definition.of(pack));
    }

    /** @throws tools.jackson.core.JacksonException naming the first place that is not of the right shape */
    public static AppraisalPack read(String text) {
        return JSON.readValue(text, Definition.class).pack();
    }

    /** As {@link #read(String)}. */
    public static AppraisalPack read(JsonNode tree) {
        return JSON.treeToValue(tree, Definition.class).pack();
    }

    /** SHA-256 of a definition's text, hexadecimal. */
    public static String fingerprint(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    interface WithoutColumns {
        @JsonIgnore
        List<String> columns();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measure.Rubric.class, name = "rubric"),
        @JsonSubTypes.Type(value = Measure.Bands.class, name = "bands"),
        @JsonSubTypes.Type(value = Measure.Deductions.class, name = "deductions")
    })
    interface ByKind {}

    interface TextsInOrder {
        @JsonSerialize(converter = TextsOut.class)
        @JsonDeserialize(converter = TextsIn.class)
        SequencedMap<String, String> texts();
    }

    interface LimitsInOrder {
        @JsonSerialize(converter = LimitsOut.class)
        @JsonDeserialize(converter = LimitsIn.class)
        SequencedMap<String, BigDecimal> thresholds();
    }

    record StepText(String step, String text) {}

    record StepLimit(String step, BigDecimal limit) {}

    static final class TextsOut extends StdConverter<SequencedMap<String, String>, List<StepText>> {
        @Override
        public List<StepText> convert(SequencedMap<String, String> texts) {
            return texts.entrySet().stream()
                    .map(e -> new StepText(e.getKey(), e.getValue()))
                    .toList();
        }
    }

    static final class TextsIn extends StdConverter<List<StepText>, SequencedMap<String, String>> {
        @Override
        public SequencedMap<String, String> convert(List<StepText> list) {
            SequencedMap<String, String> texts = new LinkedHashMap<>();
            list.forEach(one -> texts.put(one.step(), one.text()));
            return texts;
        }
    }

    static final class LimitsOut extends StdConverter<SequencedMap<String, BigDecimal>, List<StepLimit>> {
        @Override
        public List<StepLimit> convert(SequencedMap<String, BigDecimal> limits) {
            return limits.entrySet().stream()
                    .map(e -> new StepLimit(e.getKey(), e.getValue()))
                    .toList();
        }
    }

    static final class LimitsIn extends StdConverter<List<StepLimit>, SequencedMap<String, BigDecimal>> {
        @Override
        public SequencedMap<String, BigDecimal> convert(List<StepLimit> list) {
            SequencedMap<String, BigDecimal> limits = new LinkedHashMap<>();
            list.forEach(one -> limits.put(one.step(), one.limit()));
            return limits;
        }
    }
}
