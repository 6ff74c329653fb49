package org.duxue.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.statistics.WeightedDispersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code duxue statistics dispersion}: weighted mean, deviation and coefficient of variation per group of a CSV file. A
 * row in which the value or the weight is missing is left out and counted as dropped; anything else that is no number is
 * refused.
 */
@Command(name = "dispersion")
final class DispersionCommand extends Talking {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", descriptionKey = "csv")
    private Path data;

    @Option(names = "--value", required = true, paramLabel = "COL", descriptionKey = "value")
    private String value;

    @Option(names = "--weight", required = true, paramLabel = "COL", descriptionKey = "weight")
    private String weight;

    @Option(names = "--group", paramLabel = "COL", descriptionKey = "group")
    private @Nullable String group;

    @Option(names = "--out", paramLabel = "FILE.json", descriptionKey = "out-json")
    private @Nullable Path out;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private static final class Group {
        final List<Double> values = new ArrayList<>();
        final List<Double> weights = new ArrayList<>();
        int dropped;
    }

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    DispersionCommand() {}

    @Override
    public Integer call() throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(data)) {
            boolean first = true;
            for (NamedCsvRecord row : reader) {
                if (first && !columnsKnown(row)) {
                    break;
                }
                first = false;
                take(row);
            }
        } catch (MalformedInputException e) {
            faults.add(say("not-utf8", data));
        }
        if (!faults.isEmpty()) {
            return refuse(faults);
        }
        String json = JSON.writeValueAsString(rows());
        if (out == null) {
            print(json);
        } else {
            Files.writeString(out, json + "\n");
            print(out.toString());
        }
        return Exit.DONE;
    }

    private boolean columnsKnown(NamedCsvRecord row) {
        List<String> wanted = new ArrayList<>(List.of(value, weight));
        if (group != null) {
            wanted.add(group);
        }
        for (String column : wanted) {
            if (!row.getHeader().contains(column)) {
                faults.add(say("no-column", data, column, String.join(", ", row.getHeader())));
            }
        }
        return faults.isEmpty();
    }

    private void take(NamedCsvRecord row) {
        Group into =
                groups.computeIfAbsent(group == null ? "" : row.findField(group).orElse(""), name -> new Group());
        double x = number(row, value);
        double w = number(row, weight);
        if (Double.isNaN(x) || Double.isNaN(w)) {
            into.dropped++;
            return;
        }
        if (w < 0) {
            faults.add(say(
                    "negative-weight",
                    data,
                    row.getStartingLineNumber(),
                    weight,
                    row.findField(weight).orElse("")));
            return;
        }
        into.values.add(x);
        into.weights.add(w);
    }

    /** NaN for a missing one; a text that is no finite number is a fault. */
    private double number(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").strip();
        if (text.isEmpty() || text.equals("NA") || text.equals("NaN")) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with infinite ones
        }
        faults.add(say("no-number", data, row.getStartingLineNumber(), column, text));
        return Double.NaN;
    }

    private ArrayNode rows() {
        ArrayNode rows = JSON.createArrayNode();
        groups.forEach((name, group) -> {
            WeightedDispersion d = WeightedDispersion.of(array(group.values), array(group.weights));
            ObjectNode row = rows.addObject();
            row.put("group", this.group == null ? null : name);
            row.put("n", d.n());
            number(row, "weight", d.weight());
            number(row, "mean", d.mean());
            number(row, "sd", d.sd());
            number(row, "cv", d.cv());
            if (group.dropped > 0) {
                row.put("dropped", group.dropped);
            }
        });
        return rows;
    }

    private static void number(ObjectNode row, String name, double value) {
        if (Double.isFinite(value)) {
            row.put(name, value);
        } else {
            row.putNull(name);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
