package org.duxue.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private static String written(Consumer<Json> value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(out, value);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** How the library indents when it is told to. */
    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    @Test
    void looksAsTheLibraryWouldWriteIt() {
        String ours = written(json -> json.object(top -> {
            top.field("n", 5L).field("none", (String) null).field("real", 0.1).field("nan", Double.NaN);
            top.object("empty", fields -> {}).array("nothing", List.of(), (inner, item) -> {});
            top.rows("rows", 2, (row, i) -> row.field("i", i).field("yes", true));
            top.numbers("numbers", 1, 2.5).texts("texts", List.of("校", "b"));
        }));
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(new Indented(), theirs)) {
            out.writeStartObject();
            out.writeNumberProperty("n", 5).writeNullProperty("none").writeNumberProperty("real", 0.1);
            out.writeNullProperty("nan").writeObjectPropertyStart("empty").writeEndObject();
            out.writeArrayPropertyStart("nothing").writeEndArray().writeArrayPropertyStart("rows");
            for (int i = 0; i < 2; i++) {
                out.writeStartObject().writeNumberProperty("i", i);
                out.writeBooleanProperty("yes", true).writeEndObject();
            }
            out.writeEndArray()
                    .writeArrayPropertyStart("numbers")
                    .writeNumber(1.0)
                    .writeNumber(2.5);
            out.writeEndArray()
                    .writeArrayPropertyStart("texts")
                    .writeString("校")
                    .writeString("b");
            out.writeEndArray().writeEndObject();
        }
        assertThat(ours).isEqualTo(theirs.toString(StandardCharsets.UTF_8));
        assertThat(written(json -> json.array(List.of(1, 2), (element, i) -> element.object(o -> o.field("i", i)))))
                .isEqualTo("[ {\n  \"i\" : 1\n}, {\n  \"i\" : 2\n} ]");
    }

    @Test
    void isReadBackToTheLastDigitAndCharacter() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x80) : 0x1F000 + random.nextInt(0x8000));
            }
            String value = text.toString();
            JsonNode read = JsonMapper.shared()
                    .readTree(written(
                            json -> json.object(top -> top.field("a", number).field(value, value))));
            assertThat(read.get(value).stringValue()).isEqualTo(value);
            if (Double.isFinite(number) && !value.equals("a")) {
                assertThat(read.get("a").doubleValue()).isEqualTo(number);
            }
        }
    }

    @Test
    void writesMoreThanItHoldsAtATime(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        Json.write(file, json -> json.object(top -> top.rows("rows", 5000, (row, i) -> row.field("i", i))));
        assertThat(JsonMapper.shared().readTree(file.toFile()).get("rows").size())
                .isEqualTo(5000);
        assertThat(Files.readString(file)).endsWith("} ]\n}\n");
    }
}
