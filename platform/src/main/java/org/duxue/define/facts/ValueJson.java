package org.duxue.define.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value as JSON, in the database as on the wire: number, boolean, text, array of numbers, or null for none. Numbers are
 * written in plain decimals, so that what was typed comes back digit by digit.
 */
public final class ValueJson {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueJson() {}

    public static JsonNode write(@Nullable FactValue value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case FactValue.Amount(double number) -> number(number);
            case FactValue.YesNo(boolean yes) -> NODES.booleanNode(yes);
            case FactValue.Words(String text) -> NODES.stringNode(text);
            case FactValue.Amounts(List<Double> numbers) -> {
                ArrayNode array = NODES.arrayNode();
                numbers.forEach(number -> array.add(number(number)));
                yield array;
            }
        };
    }

    public static String write(Map<String, ? extends @Nullable FactValue> values) {
        ObjectNode object = NODES.objectNode();
        values.forEach((column, value) -> object.set(column, write(value)));
        return MAPPER.writeValueAsString(object);
    }

    public static String writeTexts(Map<String, String> texts) {
        return MAPPER.writeValueAsString(texts);
    }

    /** What the database holds; it was checked when it came in. */
    public static @Nullable FactValue read(JsonNode node) {
        if (node.isNumber()) {
            return new FactValue.Amount(node.doubleValue());
        }
        if (node.isBoolean()) {
            return new FactValue.YesNo(node.booleanValue());
        }
        if (node.isString()) {
            return new FactValue.Words(node.stringValue());
        }
        if (node.isArray()) {
            List<Double> numbers = new ArrayList<>(node.size());
            node.forEach(item -> numbers.add(item.doubleValue()));
            return new FactValue.Amounts(numbers);
        }
        return null;
    }

    public static @Nullable FactValue read(@Nullable String json) {
        return json == null ? null : read(MAPPER.readTree(json));
    }

    public static Map<String, FactValue> readAll(String json) {
        Map<String, FactValue> values = new LinkedHashMap<>();
        MAPPER.readTree(json).properties().forEach(entry -> {
            FactValue value = read(entry.getValue());
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        });
        return values;
    }

    private static JsonNode number(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return NODES.numberNode(exact.scale() < 0 ? exact.setScale(0) : exact);
    }
}
