package org.duxue.packs;

import java.nio.file.Path;
import java.util.List;

/** The shelf of packs: those that ship with the product and those read from a folder. */
public final class PackLibrary {
    private PackLibrary() {}

    /** Ids of the packs that ship with the product, in shelf order. */
    public static List<String> builtInIds() {
        return List.of("balanced-development", "preschool-universal");
    }

    /**
     * A pack that ships with the product.
     *
     * @throws IllegalArgumentException when there is no such pack; the message lists the ids there are
     */
    public static Pack builtIn(String id) {
        throw new UnsupportedOperationException(id);
    }

    /**
     * Reads a pack from a folder and checks it whole.
     *
     * @throws PackInvalid naming file, line and field of every fault
     */
    public static Pack load(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }
}
