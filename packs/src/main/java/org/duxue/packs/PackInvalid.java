package org.duxue.packs;

import java.util.List;
import org.duxue.packs.files.PackSources;

/** A pack that cannot be used; names every fault at once. */
public final class PackInvalid extends RuntimeException {
    private final List<Fault> faults;

    /**
     * @param file file within the pack
     * @param line line in it, from 1, or 0 when unknown
     * @param field path of the field
     * @param message what is wrong and what to do
     */
    public record Fault(String file, int line, String field, String message) {
        @Override
        public String toString() {
            return file + ":" + line + " " + field + ": " + message;
        }
    }

    public PackInvalid(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * Refuses files in which anything was found wrong so far.
     *
     * @throws PackInvalid naming all of it
     */
    public static void refuse(PackSources sources) {
        if (!sources.complaints().isEmpty()) {
            throw new PackInvalid(sources.complaints().stream()
                    .map(c -> new Fault(c.file(), c.line(), c.field(), c.message()))
                    .toList());
        }
    }
}
