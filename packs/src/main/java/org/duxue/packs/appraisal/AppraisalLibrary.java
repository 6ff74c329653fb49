package org.duxue.packs.appraisal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.duxue.packs.files.PackFiles;

/** The shelf of appraisal packs: those that ship with the product and those read from a folder. */
public final class AppraisalLibrary {
    private static final List<String> BUILT_IN = List.of(
            "quality-compulsory",
            "quality-senior-high",
            "quality-special",
            "quality-vocational",
            "kindergarten-quality",
            "kindergarten-annual-review",
            "principal-term-kindergarten",
            "principal-term-compulsory",
            "principal-term-senior-high",
            "duty-towns",
            "duty-departments",
            "private-schools",
            "classroom-reform");

    private static final ConcurrentMap<String, AppraisalPack> READ = new ConcurrentHashMap<>();

    private AppraisalLibrary() {}

    /** Ids of the packs that ship with the product, in shelf order. */
    public static List<String> builtInIds() {
        return BUILT_IN;
    }

    /**
     * A pack that ships with the product; read once, then kept.
     *
     * @throws IllegalArgumentException when there is no such pack; the message lists the ids there are
     */
    public static AppraisalPack builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException("没有名为 " + id + " 的评价方案包；现有：" + String.join("、", BUILT_IN));
        }
        return READ.computeIfAbsent(id, name -> AppraisalReader.read(PackFiles.onClasspath(name)));
    }

    /** Whether a folder holds an appraisal rather than a standard. */
    public static boolean holds(Path folder) {
        return Files.isRegularFile(folder.resolve("appraisal.yaml"));
    }

    /**
     * Reads a pack from a folder and checks it whole.
     *
     * @throws org.duxue.packs.PackInvalid naming file, line and field of every fault
     */
    public static AppraisalPack load(Path folder) {
        return AppraisalReader.read(PackFiles.in(folder));
    }
}
