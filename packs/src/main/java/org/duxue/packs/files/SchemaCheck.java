package org.duxue.packs.files;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks a file against its published JSON Schema and says in words what is wrong, where, and what to do. */
public final class SchemaCheck {
    /** The schemas' identifiers begin with this; the files lie on the classpath under {@code schemas/}. */
    private static final String BASE = "https://duxue.org/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemas(SchemaCheck::schemaText)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .locale(Locale.SIMPLIFIED_CHINESE)
                            .formatAssertionsEnabled(true)
                            .build()));

    private SchemaCheck() {}

    /** Every breach of the schema {@code name}, for example {@code section}, in the order of the file. */
    public static List<Complaint> complaints(String name, Located root) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
        List<Complaint> complaints = new ArrayList<>();
        for (Error error : schema.validate(json(root))) {
            Located place = place(root, error);
            complaints.add(new Complaint(place.file(), place.line(), field(place, error), message(place, error)));
        }
        return complaints;
    }

    private static @Nullable String schemaText(String id) {
        if (!id.startsWith(BASE)) {
            return null;
        }
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/schemas/" + id.substring(BASE.length()))) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value an error speaks about; for an unknown field the field itself. */
    private static Located place(Located root, Error error) {
        Located place = root;
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object step = error.getInstanceLocation().getElement(i);
            place = step instanceof Integer index ? place.items().get(index) : place.child(step.toString());
        }
        String property = error.getProperty();
        Located named = property == null ? null : place.find(property);
        return named == null ? place : named;
    }

    private static String field(Located place, Error error) {
        boolean absent = error.getProperty() != null && "required".equals(error.getKeyword());
        if (!absent) {
            return place.path();
        }
        return place.path().isEmpty() ? error.getProperty() : place.path() + "." + error.getProperty();
    }

    private static String message(Located place, Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "缺少必填字段 " + error.getProperty() + "；请补上";
            case "additionalProperties", "unevaluatedProperties" -> unknownField(error);
            case "enum" -> badChoice(place, error);
            case "type" -> "类型不对：应为" + types(error.getSchemaNode()) + "；请按此填写" + quoted(place);
            case "pattern" ->
                "写法不对" + quoted(place) + "；应符合 " + error.getSchemaNode().asString();
            case "minLength" -> "不能为空；请填写内容";
            case "minItems" -> "至少要有 " + error.getSchemaNode().asString() + " 项；请补上";
            default -> error.getMessage() + quoted(place) + "；请改正";
        };
    }

    private static String unknownField(Error error) {
        String name = error.getProperty();
        Set<String> known = new LinkedHashSet<>();
        JsonNode owner = owner(error);
        owner.path("properties").propertyNames().forEach(known::add);
        return "没有名为 " + name + " 的字段；" + Spelling.hint(name, known)
                + (known.isEmpty() ? "请删除" : "可用字段：" + String.join("、", known));
    }

    /** The schema object whose keyword was broken. */
    private static JsonNode owner(Error error) {
        String at = error.getSchemaLocation().toString();
        int keyword = at.lastIndexOf('/');
        return REGISTRY.getSchema(SchemaLocation.of(at.substring(0, keyword))).getSchemaNode();
    }

    private static String badChoice(Located place, Error error) {
        List<String> allowed = new ArrayList<>();
        error.getSchemaNode().forEach(choice -> allowed.add(choice.asString()));
        String written = place.isScalar() ? place.text() : "";
        return "取值 " + written + " 不在允许范围内；" + Spelling.hint(written, allowed) + "可取：" + String.join("、", allowed);
    }

    private static String types(JsonNode type) {
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> names.add(typeName(each.asString())));
        } else {
            names.add(typeName(type.asString()));
        }
        return String.join("或", names);
    }

    private static String typeName(String type) {
        return switch (type) {
            case "string" -> "文字";
            case "number" -> "数字";
            case "integer" -> "整数";
            case "boolean" -> "true 或 false";
            case "array" -> "列表（每项以 - 开头）";
            case "object" -> "一组“字段: 值”";
            default -> type;
        };
    }

    private static String quoted(Located place) {
        return place.isScalar() ? "（现为 " + place.text() + "）" : "";
    }

    private static JsonNode json(Located value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (!value.isScalar()) {
            return value.isList() ? array(value) : object(value);
        }
        if (value.isNull()) {
            return factory.nullNode();
        }
        if (value.isFlag()) {
            return factory.booleanNode(Boolean.parseBoolean(value.text()));
        }
        return value.isNumber()
                ? factory.numberNode(new java.math.BigDecimal(value.text()))
                : factory.stringNode(value.text());
    }

    private static JsonNode object(Located value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        value.entries().forEach((key, child) -> node.set(key, json(child)));
        return node;
    }

    private static JsonNode array(Located value) {
        var node = JsonNodeFactory.instance.arrayNode();
        value.items().forEach(item -> node.add(json(item)));
        return node;
    }
}
