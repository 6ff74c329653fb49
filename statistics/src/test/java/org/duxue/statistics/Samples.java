package org.duxue.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.statistics.data.Factor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data sets and reference figures that the tests compare with: {@code /reference/data/NAME.csv} and
 * {@code /reference/NAME.json} among the test resources. Reads only the plain comma-separated text of those files; a
 * field may be quoted, an empty one is missing.
 */
public final class Samples {
    private final Map<String, List<String>> columns;
    private final int rows;

    private Samples(Map<String, List<String>> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The data set of this name, such as {@code exam}. */
    public static Samples data(String name) {
        List<String> lines = text("/reference/data/" + name + ".csv")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> header = fields(lines.getFirst());
        List<List<String>> read = new ArrayList<>();
        header.forEach(column -> read.add(new ArrayList<>(lines.size())));
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            for (int i = 0; i < header.size(); i++) {
                read.get(i).add(fields.get(i));
            }
        }
        Map<String, List<String>> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), read.get(i));
        }
        return new Samples(columns, lines.size() - 1);
    }

    /** The reference figures of this name, such as {@code exam_null}. */
    public static JsonNode reference(String name) {
        return JsonMapper.shared().readTree(text("/reference/" + name + ".json"));
    }

    public int rows() {
        return rows;
    }

    /** A column as it stands. */
    public List<String> texts(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    /** A column of numbers; a missing one is NaN. */
    public double[] numbers(String column) {
        return texts(column).stream()
                .mapToDouble(text -> text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    /** A column of categories, levels in code-point order. */
    public Factor factor(String column) {
        return Factor.of(column, texts(column));
    }

    /** A column of categories whose levels stand in the order named, as some reference figures need. */
    public Factor factor(String column, List<String> levels) {
        return new Factor(
                column, texts(column).stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
