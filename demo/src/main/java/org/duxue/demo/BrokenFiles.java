package org.duxue.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.official.SchoolColumns;
import org.duxue.demo.official.SchoolColumns.Row;
import org.duxue.demo.official.WideExport;
import org.duxue.demo.school.Stage;
import org.duxue.demo.sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * The last year's primary export with the faults that clerks really make, one kind per file, so that a test or a tour can
 * show what is said about each.
 */
public final class BrokenFiles {
    private static final String CODE = "学校（机构）标识码";
    private static final String NAME = "学校（机构）名称";
    private static final String TYPE = "办学类型";
    private static final String PUPILS = "在校生数>合计";

    private BrokenFiles() {}

    /**
     * A file and what is wrong in it.
     *
     * @param fault in the words of the office
     */
    public record Broken(Path file, String fault) {}

    public static List<Broken> write(Path folder, long seed) {
        DemoDistrict district = DemoDistrict.generate(seed, DemoDistrict.LAST_YEAR);
        List<Row> rows = SchoolColumns.rows(district.schools(), Stage.PRIMARY);
        List<Column<Row>> columns = SchoolColumns.of(Stage.PRIMARY);
        String second = rows.get(1).school().code();
        String third = rows.get(2).school().code();
        List<Broken> files = new ArrayList<>();
        files.add(save(folder, "两校同码", "两所学校使用同一个标识码", rows, replace(columns, CODE, third, code -> second)));
        List<Row> doubled = new ArrayList<>(rows);
        doubled.add(9, rows.get(4));
        files.add(save(folder, "一校两行", "同一所学校出现两行", doubled, columns));
        files.add(save(folder, "数字写成文字", "在校生数填了“约1900人”", rows, replace(columns, PUPILS, third, any -> "约1900人")));
        files.add(save(folder, "负数", "在校生数为负数", rows, replace(columns, PUPILS, second, any -> -1935)));
        files.add(save(folder, "数量级错误", "在校生数多写了一个零", rows, replace(columns, PUPILS, second, any -> 19350)));
        files.add(save(folder, "缺少必填列", "缺少标识码和办学类型两列", rows, without(columns, CODE, TYPE)));
        files.add(save(folder, "校名近似", "没有标识码，校名多字少字", rows, renamed(without(columns, CODE))));
        files.add(save(
                folder, "学历合计超过专任教师", "本科学历教师多于专任教师", rows, replace(columns, "专任教师>#按学历分>本科", second, any -> 206)));
        return files;
    }

    private static Broken save(Path folder, String name, String fault, List<Row> rows, List<Column<Row>> columns) {
        Path file = folder.resolve("小学综合情况一览表（" + name + "）.xlsx");
        return new Broken(
                new WideExport<>("清河区小学综合情况一览表", DemoFiles.note(DemoDistrict.LAST_YEAR), columns, rows, false)
                        .book("小学")
                        .save(file),
                fault);
    }

    /** One column changed for one school. */
    private static List<Column<Row>> replace(
            List<Column<Row>> columns, String path, String code, UnaryOperator<@Nullable Object> change) {
        return columns.stream()
                .map(column -> isAt(column, path)
                        ? new Column<Row>(
                                column.path(),
                                row -> row.school().code().equals(code)
                                        ? change.apply(column.value().apply(row))
                                        : column.value().apply(row),
                                column.key())
                        : column)
                .toList();
    }

    private static List<Column<Row>> without(List<Column<Row>> columns, String... paths) {
        List<String> left = List.of(paths);
        return columns.stream()
                .filter(column -> !left.contains(String.join(">", column.path())))
                .toList();
    }

    /** Names as people write them: without the district, with 学校 for 小学校, with a blank inside. */
    private static List<Column<Row>> renamed(List<Column<Row>> columns) {
        return columns.stream()
                .map(column -> isAt(column, NAME)
                        ? new Column<Row>(
                                column.path(), row -> nearly(row.school().name()), true)
                        : column)
                .toList();
    }

    private static String nearly(String name) {
        return switch (Math.floorMod(name.hashCode(), 5)) {
            case 0 -> name.replace(DemoDistrict.NAME, "");
            case 1 -> name.replace("小学校", "小学");
            case 2 -> name.substring(0, 3) + " " + name.substring(3);
            default -> name;
        };
    }

    private static boolean isAt(Column<Row> column, String path) {
        return String.join(">", column.path()).equals(path);
    }
}
