package org.duxue.workbooks.columns;

import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A memory that lives in a JSON file: an object of heading signatures and their columns. */
public final class MappingMemory implements ImportMemory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeMap<String, String> columns = new TreeMap<>();

    @Override
    public Optional<String> recall(String signature) {
        return Optional.ofNullable(columns.get(signature));
    }

    @Override
    public void remember(String signature, String column) {
        columns.put(signature, column);
    }

    public String toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(columns);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException when the text is not an object of texts
     */
    public static MappingMemory fromJson(String json) {
        MappingMemory memory = new MappingMemory();
        try {
            JSON.readTree(json)
                    .properties()
                    .forEach(entry ->
                            memory.columns.put(entry.getKey(), entry.getValue().stringValue()));
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("不是有效的列对应文件（应为 表头→数据项 的 JSON 对象）", e);
        }
        return memory;
    }
}
