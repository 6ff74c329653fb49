package org.duxue.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.district.Stage;
import org.duxue.demo.official.KindergartenColumns;
import org.duxue.demo.official.SchoolColumns;
import org.duxue.demo.official.WideExport;

/** Writes the demonstration district as the workbooks of an office's yearly folder. */
public final class DemoFiles {
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);

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
            DemoDistrict district = DemoDistrict.generate(seed, year);
            Path place = folder.resolve(String.valueOf(year));
            String period = String.valueOf(year);
            List<Path> schools = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                schools.add(stageFile(district, stage, place));
            }
            deliveries.add(new Delivery(period, "balanced-development", schools));
            deliveries.add(new Delivery(period, "preschool-universal", List.of(kindergartens(district, place))));
        }
        return deliveries;
    }

    private static Path stageFile(DemoDistrict district, Stage stage, Path place) {
        String name = DemoDistrict.NAME + stage.title() + "综合情况一览表";
        return new WideExport<>(
                        name,
                        note(district.year()),
                        SchoolColumns.of(stage),
                        SchoolColumns.rows(district.schools(), stage),
                        true)
                .book(stage.title())
                .save(place.resolve(district.year() + name + ".xlsx"));
    }

    private static Path kindergartens(DemoDistrict district, Path place) {
        String name = DemoDistrict.NAME + "幼儿园综合情况一览表";
        return new WideExport<>(name, note(district.year()), KindergartenColumns.all(), district.kindergartens(), true)
                .book("幼儿园")
                .save(place.resolve(district.year() + name + ".xlsx"));
    }

    private static String note(int year) {
        return "（" + year + "/" + (year + 1) + "学年初）    统计时点：" + year + "年9月1日    单位：人、个、间、平方米、册、万元";
    }
}
