package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of reference figures, {@code NAME.json}, and their data, {@code data/FILE.csv}.
 *
 * @param folder where they are
 */
public record References(Path folder) {
    /** The names of the figures there are, in order. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Whether both the figures and the data file are there. */
    public boolean has(String name, String data) {
        return Files.isRegularFile(folder.resolve(name + ".json")) && Files.isRegularFile(data(data));
    }

    public JsonNode figures(String name) {
        return JsonMapper.shared().readTree(folder.resolve(name + ".json"));
    }

    public Path data(String file) {
        return folder.resolve("data").resolve(file);
    }

    public Table table(String file, Selection selection) throws IOException {
        try {
            return Tables.read(data(file), selection);
        } catch (TableRefused e) {
            throw new IOException(file + ": " + e.faults(), e);
        }
    }

    /** The numbers of an array or of an object's values, in order. */
    public static double[] numbers(JsonNode values) {
        return values.valueStream().mapToDouble(JsonNode::doubleValue).toArray();
    }
}
