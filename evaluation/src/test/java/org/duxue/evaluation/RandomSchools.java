package org.duxue.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.duxue.evaluation.facts.FactTable;

/** Seeded random districts: through schools, campuses, gaps and zeros, in an order of its own choice. */
public final class RandomSchools {
    private static final List<String> TYPES = List.of("小学", "教学点", "初级中学", "九年一贯制学校", "十二年一贯制学校", "完全中学");
    private static final List<String> STAGES = List.of("primary", "junior", "senior");

    private RandomSchools() {}

    /** The same schools for the same seed; {@code order} shuffles their rows. */
    public static FactTable.Builder of(long seed, long order, int schools) {
        List<Integer> rows = new ArrayList<>();
        for (int k = 0; k < schools; k++) {
            rows.add(k);
        }
        Collections.shuffle(rows, new Random(order));
        FactTable.Builder table = FactTable.builder();
        for (int k : rows) {
            school(table, k, new Random(seed * 7919 + k));
        }
        return table;
    }

    private static void school(FactTable.Builder table, int k, Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        table.row("X" + k).text("name", "第" + k + "学校").text("type", type).text("district", "D" + k % 3);
        if (k > 0 && random.nextInt(6) == 0) {
            table.flag("counts_as_school", false).text("parent_code", "X" + random.nextInt(k));
        }
        for (String stage : STAGES) {
            if (random.nextInt(3) > 0) {
                stage(table, stage, random);
            }
        }
        number(table, "teaching_area", random, 100 + random.nextInt(9000) / 10.0);
        number(table, "indoor_sports_area", random, random.nextInt(900) / 10.0);
        number(table, "equipment_value_wan", random, random.nextInt(20000) / 100.0);
        table.number("trained", random.nextInt(20)).number("teachers", 20 + random.nextInt(20));
    }

    private static void stage(FactTable.Builder table, String stage, Random random) {
        table.number("pupils_" + stage, random.nextInt(8) == 0 ? 0 : 20 + random.nextInt(900));
        if (stage.equals("senior")) {
            return;
        }
        if (stage.equals("primary")) {
            number(table, "teachers_diploma_primary", random, random.nextInt(10));
        }
        for (String degree : List.of("bachelor", "master", "doctor")) {
            number(table, "teachers_" + degree + "_" + stage, random, random.nextInt(20));
        }
        number(table, "pe_" + stage, random, random.nextInt(8));
        table.list("class_sizes_" + stage, 30 + random.nextInt(25), 30 + random.nextInt(20));
    }

    private static void number(FactTable.Builder table, String column, Random random, double value) {
        if (random.nextInt(25) > 0) {
            table.number(column, value);
        }
    }
}
