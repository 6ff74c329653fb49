package org.duxue.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.filled.FilledWorkbook;
import org.duxue.demo.official.BaseWorkbook;
import org.duxue.demo.official.KindergartenColumns;
import org.duxue.demo.official.SchoolColumns;
import org.duxue.demo.official.WideExport;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Stage;
import org.duxue.packs.PackLibrary;

/** Writes the demonstration district as the workbooks of an office's yearly folder. */
public final class DemoFiles {
    /** The school years, named by their autumns, that are imported at first start. */
    public static final List<Integer> YEARS = List.of(2023, 2024, 2025);

    private DemoFiles() {}

    /**
     * Files to be imported together.
     *
     * @param period school year, named by its autumn
     * @param pack the pack whose facts they carry
     */
    public record Delivery(String period, String pack, List<Path> files) {
        public Delivery {
            files = List.copyOf(files);
        }
    }

    /** Writes all years below a folder; the deliveries are in the order in which they should be imported. */
    public static List<Delivery> write(Path folder, long seed) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int year : YEARS) {
            deliveries.addAll(write(folder, DemoDistrict.generate(seed, year)));
        }
        return deliveries;
    }

    private static List<Delivery> write(Path folder, DemoDistrict district) {
        String period = String.valueOf(district.year());
        Path place = folder.resolve(period);
        List<Path> schools = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            schools.add(exported(stage, district, place));
        }
        schools.add(filled("balanced-development", "义务教育优质均衡补充数据", district, place));
        List<Path> gardens = List.of(
                exportedKindergartens(district, place), filled("preschool-universal", "学前教育普及普惠补充数据", district, place));
        return List.of(
                new Delivery(period, "balanced-development", schools),
                new Delivery(period, "preschool-universal", gardens));
    }

    /**
     * Writes the base-level workbooks of a few schools of each kind, in the generation that was in force in the year:
     * {@code 基础基NNN} for 2020, {@code 教基NNNN_办学类型} later.
     */
    public static List<Path> writeBaseLevel(Path folder, long seed, int year) {
        DemoDistrict district = DemoDistrict.generate(seed, year);
        Path place = folder.resolve("基层报表").resolve(String.valueOf(year));
        List<Path> files = new ArrayList<>();
        for (School school : oneOfEachKind(district)) {
            Path file = place.resolve(school.code() + school.name() + ".xlsx");
            files.add(
                    (year <= 2020 ? BaseWorkbook.before2021(school, year) : BaseWorkbook.of(school, year)).save(file));
        }
        for (Kindergarten garden : district.kindergartens().subList(0, 2)) {
            Path file = place.resolve(garden.code() + garden.name() + ".xlsx");
            files.add(
                    (year <= 2020 ? BaseWorkbook.before2021(garden, year) : BaseWorkbook.of(garden, year)).save(file));
        }
        return files;
    }

    private static List<School> oneOfEachKind(DemoDistrict district) {
        return Stream.of("2150199007", "2150199054", "3150199003", "3150199024", "3450199005", "3450199010")
                .map(district::school)
                .toList();
    }

    private static Path exported(Stage stage, DemoDistrict district, Path place) {
        String title = DemoDistrict.NAME + stage.title() + "综合情况一览表";
        return new WideExport<>(
                        title,
                        note(district.year()),
                        SchoolColumns.of(stage),
                        SchoolColumns.rows(district.schools(), stage),
                        true)
                .book(stage.title())
                .save(place.resolve(district.year() + title + ".xlsx"));
    }

    private static Path exportedKindergartens(DemoDistrict district, Path place) {
        String title = DemoDistrict.NAME + "幼儿园综合情况一览表";
        return new WideExport<>(title, note(district.year()), KindergartenColumns.all(), district.kindergartens(), true)
                .book("幼儿园")
                .save(place.resolve(district.year() + title + ".xlsx"));
    }

    private static Path filled(String pack, String title, DemoDistrict district, Path place) {
        return FilledWorkbook.of(district, PackLibrary.builtIn(pack))
                .save(place.resolve(district.year() + DemoDistrict.NAME + title + ".xlsx"));
    }

    static String note(int year) {
        return "（" + year + "/" + (year + 1) + "学年初）    统计时点：" + year + "年9月1日    单位：人、个、间、平方米、册、万元";
    }
}
