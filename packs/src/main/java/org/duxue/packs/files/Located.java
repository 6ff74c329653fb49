package org.duxue.packs.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML value that knows its file, line and field. The readers below the schema check may take for granted what the
 * schema demands; asking for what is not there is therefore a programming error and throws.
 *
 * @param path field path within the file, empty for the root
 */
public record Located(String file, String path, Node node) {
    /** Line in the file, from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    public Complaint complaint(String message) {
        return new Complaint(file, line(), path, message);
    }

    /** Values by key in the order of the file; empty when this is no mapping. */
    public Map<String, Located> entries() {
        Map<String, Located> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> {
                String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                entries.put(key, new Located(file, path.isEmpty() ? key : path + "." + key, pair.getValueNode()));
            });
        }
        return entries;
    }

    /** The items of a sequence in order; empty when this is none. */
    public List<Located> items() {
        List<Located> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new Located(file, path + "[" + items.size() + "]", item));
            }
        }
        return items;
    }

    public @Nullable Located find(String key) {
        return entries().get(key);
    }

    public Located child(String key) {
        Located found = find(key);
        if (found == null) {
            throw new NoSuchElementException(file + ":" + line() + " " + path + " has no " + key);
        }
        return found;
    }

    /** The items under a key; empty when the key is absent. */
    public List<Located> items(String key) {
        Located found = find(key);
        return found == null ? List.of() : found.items();
    }

    /** The text of a scalar as written, so that 0.10 keeps its last digit and 007 its zeros. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new NoSuchElementException(file + ":" + line() + " " + path + " is no scalar");
    }

    public String text(String key) {
        return child(key).text();
    }

    public String text(String key, String fallback) {
        String found = textOrNull(key);
        return found == null ? fallback : found;
    }

    public @Nullable String textOrNull(String key) {
        Located found = find(key);
        return found == null || found.isNull() ? null : found.text();
    }

    /** The texts under a key, whether written as a list or as one scalar; empty when absent. */
    public List<String> texts(String key) {
        Located found = find(key);
        if (found == null) {
            return List.of();
        }
        return found.isScalar()
                ? List.of(found.text())
                : found.items().stream().map(Located::text).toList();
    }

    public @Nullable BigDecimal decimalOrNull(String key) {
        String found = textOrNull(key);
        return found == null ? null : new BigDecimal(found);
    }

    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public boolean flag(String key, boolean fallback) {
        return Boolean.parseBoolean(text(key, Boolean.toString(fallback)));
    }

    public int integer(String key, int fallback) {
        return Integer.parseInt(text(key, Integer.toString(fallback)));
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isNull() {
        return Tag.NULL.equals(node.getTag());
    }

    boolean isNumber() {
        return Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag());
    }

    boolean isFlag() {
        return Tag.BOOL.equals(node.getTag());
    }
}
