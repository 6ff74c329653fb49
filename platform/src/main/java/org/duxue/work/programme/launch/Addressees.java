package org.duxue.work.programme.launch;

import java.util.List;
import org.duxue.ground.organisation.Unit;
import org.duxue.packs.PackHeader;

/** Whom a scheme is usually meant for: a first guess for the dialog, which the office changes as it likes. */
final class Addressees {
    private static final List<String> NOBODY = List.of();

    private Addressees() {}

    static Targets of(PackHeader pack, List<Unit> all) {
        List<String> types = Targets.values(all, Unit::type);
        return switch (pack.unitNoun()) {
            case "镇街" -> kind("town", NOBODY, NOBODY);
            case "部门" -> kind("department", NOBODY, NOBODY);
            case "幼儿园", "园长" -> kind("kindergarten", NOBODY, NOBODY);
            default ->
                kind(
                        "school",
                        types.stream().filter(type -> fits(pack.id(), type)).toList(),
                        owners(pack.id()));
        };
    }

    /** Whether a scheme is about a person rather than the unit. */
    static boolean person(PackHeader pack) {
        return pack.unitNoun().equals("校长") || pack.unitNoun().equals("园长");
    }

    private static boolean fits(String pack, String type) {
        boolean special = type.contains("特殊");
        boolean vocational = type.contains("职业") || type.contains("中职");
        boolean senior = type.contains("高级") || type.contains("完全") || type.contains("十二年");
        if (pack.endsWith("-special")) {
            return special;
        }
        if (pack.endsWith("-vocational")) {
            return vocational;
        }
        if (pack.endsWith("-senior-high")) {
            return senior;
        }
        return pack.endsWith("-compulsory") && !special && !vocational && !type.contains("高级") && !type.contains("幼儿");
    }

    private static List<String> owners(String pack) {
        return pack.startsWith("private-") ? List.of("民办") : NOBODY;
    }

    private static Targets kind(String kind, List<String> types, List<String> ownerships) {
        return new Targets(List.of(kind), types, NOBODY, NOBODY, ownerships, NOBODY, NOBODY);
    }
}
