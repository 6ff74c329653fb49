package org.duxue.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.duxue.packs.files.PackFiles;

/** The shelf of packs: those that ship with the product and those read from a folder. */
public final class PackLibrary {
    private static final List<String> BUILT_IN = List.of("balanced-development", "preschool-universal");

    private static final ConcurrentMap<String, Pack> READ = new ConcurrentHashMap<>();

    private PackLibrary() {}

    /** Ids of the packs that ship with the product, in shelf order. */
    public static List<String> builtInIds() {
        return BUILT_IN;
    }

    /**
     * A pack that ships with the product; read once, then kept.
     *
     * @throws IllegalArgumentException when there is no such pack; the message lists the ids there are
     */
    public static Pack builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException("没有名为 " + id + " 的方案包；现有：" + String.join("、", BUILT_IN));
        }
        return READ.computeIfAbsent(id, name -> PackReader.read(PackFiles.onClasspath(name)));
    }

    /**
     * Reads a pack from a folder and checks it whole.
     *
     * @throws PackInvalid naming file, line and field of every fault
     */
    public static Pack load(Path folder) {
        return PackReader.read(PackFiles.in(folder));
    }
}
