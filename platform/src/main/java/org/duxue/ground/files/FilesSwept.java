package org.duxue.ground.files;

import java.util.List;
import java.util.Map;
import org.duxue.ground.shared.Recordable;

/** Files that nobody referred to were given up. */
record FilesSwept(List<String> fingerprints, long bytes) implements Recordable {
    private static final int NAMED = 50;

    @Override
    public String action() {
        return "files:file:swept";
    }

    @Override
    public String subject() {
        return "files";
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of(
                "count",
                fingerprints.size(),
                "bytes",
                bytes,
                "sha256",
                fingerprints.stream().limit(NAMED).toList());
    }
}
