package org.duxue.packs.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pack's files parsed and checked against their schemas, with all that was found wrong so far. */
public final class PackSources {
    /** Which schema holds for which file; folders hold any number of files. */
    private static final Map<String, String> SCHEMAS = new LinkedHashMap<>();

    static {
        SCHEMAS.put("pack.yaml", "pack");
        SCHEMAS.put("framework.yaml", "framework");
        SCHEMAS.put("elements.yaml", "elements");
        SCHEMAS.put("parameters.yaml", "parameters");
        SCHEMAS.put("levers.yaml", "levers");
        SCHEMAS.put("sections/", "section");
        SCHEMAS.put("documents/", "document");
        SCHEMAS.put("tests/", "example");
        SCHEMAS.put("appraisal.yaml", "appraisal");
        SCHEMAS.put("domains/", "domain");
        SCHEMAS.put("cases/", "case");
        SCHEMAS.put("outline.yaml", "outline");
    }

    /** The file that says how a standard judges, and the one that says how an appraisal rates; a pack has one of them. */
    private static final String STANDARD = "framework.yaml";

    private static final String APPRAISAL = "appraisal.yaml";

    private final Map<String, Located> roots = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private PackSources() {}

    public static PackSources of(PackFiles files) {
        PackSources sources = new PackSources();
        sources.complaints.addAll(files.complaints());
        if (files.texts().isEmpty() && !files.complaints().isEmpty()) {
            return sources;
        }
        String heart = files.texts().containsKey(APPRAISAL) ? APPRAISAL : STANDARD;
        Stream.of("pack.yaml", heart, "elements.yaml")
                .filter(name -> !files.texts().containsKey(name))
                .forEach(name -> sources.complaints.add(new Complaint(name, 0, "", "缺少文件 " + name + "；请补上")));
        files.texts().forEach(sources::add);
        return sources;
    }

    private void add(String name, String text) {
        int slash = name.indexOf('/');
        String schema = SCHEMAS.get(slash < 0 ? name : name.substring(0, slash + 1));
        if (schema == null || !name.endsWith(".yaml")) {
            String hint = Spelling.hint(name, SCHEMAS.keySet());
            complaints.add(
                    new Complaint(name, 0, "", "方案包里没有这种文件；" + hint + "可放：" + String.join("、", SCHEMAS.keySet())));
            return;
        }
        Located root = YamlText.read(name, text, complaints);
        if (root != null) {
            List<Complaint> breaches = SchemaCheck.complaints(schema, root);
            complaints.addAll(breaches);
            if (breaches.isEmpty()) {
                roots.put(name, root);
            }
        }
    }

    /** The root of a file that passed its schema, or null. */
    public @Nullable Located root(String file) {
        return roots.get(file);
    }

    /** The root of a file that is known to have passed its schema. */
    public Located need(String file) {
        Located root = roots.get(file);
        if (root == null) {
            throw new IllegalStateException(file);
        }
        return root;
    }

    /** The items under a list of an optional file. */
    public List<Located> items(String file, String key) {
        Located root = roots.get(file);
        return root == null ? List.of() : root.items(key);
    }

    /** Roots of the files in a folder, by file name. */
    public List<Located> folder(String name) {
        return roots.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The files of a folder in the order in which a list of {@code root} names them; complains where they do not match. */
    public List<Located> listed(Located root, String folder) {
        List<Located> found = new ArrayList<>();
        for (Located name : root.items(folder)) {
            String file = folder + "/" + name.text() + ".yaml";
            Located named = roots.get(file);
            if (named == null) {
                complain(name, "没有文件 " + file + "；请新建，或从 " + folder + " 中去掉");
            } else {
                found.add(named);
            }
        }
        List<String> names = root.texts(folder);
        for (Located file : folder(folder)) {
            String name = file.file().replace(folder + "/", "").replace(".yaml", "");
            if (!names.contains(name)) {
                complain(file, root.file() + " 的 " + folder + " 没有列出 " + name + "；请列入，或删除该文件");
            }
        }
        return found;
    }

    public void complain(Located place, String message) {
        complaints.add(place.complaint(message));
    }

    public void complain(Complaint complaint) {
        complaints.add(complaint);
    }

    /** Refuses a second item with the same id in one list. */
    public void refuseDoubles(List<Located> items, String key) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Located item : items) {
            Integer line = first.putIfAbsent(item.text(key), item.line());
            if (line != null) {
                complain(item.child(key), item.text(key) + " 与第 " + line + " 行重复；请改用不同的名称");
            }
        }
    }

    /** All that was found wrong so far. */
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }
}
