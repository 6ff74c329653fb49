package org.duxue.work.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding as JSON, in the database as on the wire: {@code {"kind": "rated", "step": "B"}}, {@code {"kind": "counted",
 * "times": {"d1": 2}}}, {@code {"kind": "inapplicable"}}.
 */
public final class FindingJson {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FindingJson() {}

    public static @Nullable JsonNode write(@Nullable Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (finding) {
            case null -> null;
            case Finding.Rated(String step) -> node.put("kind", "rated").put("step", step);
            case Finding.Counted(Map<String, Integer> times) -> {
                node.put("kind", "counted");
                ObjectNode counts = node.putObject("times");
                times.forEach(counts::put);
                yield node;
            }
            case Finding.Inapplicable _ -> node.put("kind", "inapplicable");
        };
    }

    public static @Nullable String text(@Nullable Finding finding) {
        JsonNode node = write(finding);
        return node == null ? null : MAPPER.writeValueAsString(node);
    }

    /** @throws org.duxue.ground.shared.Problem when it is none */
    public static @Nullable Finding read(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        String kind = node.path("kind").asString("");
        return switch (kind) {
            case "rated" -> new Finding.Rated(node.path("step").asString(""));
            case "counted" -> {
                Map<String, Integer> times = new LinkedHashMap<>();
                node.path("times")
                        .properties()
                        .forEach(one -> times.put(one.getKey(), one.getValue().asInt(-1)));
                yield new Finding.Counted(times);
            }
            case "inapplicable" -> new Finding.Inapplicable();
            default -> throw CollectionProblem.FINDING_UNFIT.with("point", "").and("reason", "kind = " + kind);
        };
    }

    public static @Nullable Finding read(@Nullable String json) {
        return json == null ? null : read(MAPPER.readTree(json));
    }
}
