package org.duxue.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.filled.DemoFacts;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.packs.Pack;
import org.duxue.packs.PackLibrary;
import org.duxue.workbooks.FactFiles;
import org.duxue.workbooks.InputFile;
import org.duxue.workbooks.Progress;
import org.duxue.workbooks.ReadFacts;
import org.duxue.workbooks.ReadOptions;
import org.duxue.workbooks.columns.MappingMemory;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files come back through the product's own door as the facts they were written from. */
class DemoReadingTest {
    @TempDir
    private Path folder;

    @Test
    void readsEveryDeliveryBackWithoutLossOrComplaint() {
        for (DemoFiles.Delivery delivery : DemoFiles.write(folder, DemoDistrict.DEFAULT_SEED)) {
            Pack pack = PackLibrary.builtIn(delivery.pack());
            FactFiles files = open(delivery.files(), pack, UnitDirectory.empty());
            ReadFacts read = files.toFacts(ReadOptions.plain(), Progress.none());
            Facts meant = DemoFacts.of(
                    DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, Integer.parseInt(delivery.period())),
                    pack.framework());
            assertThat(files.missing()).isEmpty();
            assertThat(read.problems()).isEmpty();
            assertThat(read.matches()).isEmpty();
            assertThat(differences(meant.schools(), read.facts().schools())).isEmpty();
            assertThat(differences(meant.districts(), read.facts().districts())).isEmpty();
        }
    }

    @Test
    void findsNoImpossibleJumpFromYearToYear() {
        List<DemoFiles.Delivery> deliveries = DemoFiles.write(folder, DemoDistrict.DEFAULT_SEED).stream()
                .filter(delivery -> delivery.pack().equals("balanced-development"))
                .toList();
        Pack pack = PackLibrary.builtIn("balanced-development");
        Facts before = open(deliveries.get(1).files(), pack, UnitDirectory.empty())
                .toFacts(ReadOptions.plain(), Progress.none())
                .facts();
        ReadFacts last = open(deliveries.get(2).files(), pack, UnitDirectory.empty())
                .toFacts(new ReadOptions(before, null, java.util.Map.of(), null, null), Progress.none());
        assertThat(last.errors()).isEmpty();
        assertThat(last.warnings()).hasSizeLessThan(10);
    }

    @Test
    void readsTheBaseLevelWorkbooksOfBothGenerations() {
        Pack pack = PackLibrary.builtIn("balanced-development");
        for (int year : new int[] {2020, 2025}) {
            List<Path> schools = DemoFiles.writeBaseLevel(folder, DemoDistrict.DEFAULT_SEED, year).stream()
                    .filter(file -> !file.toString().contains("幼儿园"))
                    .toList();
            ReadFacts read = open(schools, pack, UnitDirectory.empty()).toFacts(ReadOptions.plain(), Progress.none());
            FactTable found = read.facts().schools();
            FactTable meant = DemoFacts.of(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, year), pack.framework())
                    .schools();
            assertThat(read.errors()).isEmpty();
            assertThat(found.rows()).isEqualTo(schools.size());
            assertThat(found.columns())
                    .contains("pupils_primary", "teachers_bachelor_junior", "backbone_primary", "pe_junior")
                    .contains("teaching_area", "indoor_sports_area", "outdoor_sports_area", "equipment_value_wan");
            for (int row = 0; row < found.rows(); row++) {
                int other = meant.rowOf(found.code(row)).orElseThrow();
                for (String column : found.columns()) {
                    double number = found.number(row, column);
                    assertThat(Double.isNaN(number) || number == meant.number(other, column))
                            .as(found.code(row) + " " + column)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void complainsOfEveryBrokenFile() {
        Pack pack = PackLibrary.builtIn("balanced-development");
        UnitDirectory known = UnitDirectory.of(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, 2025).schools().stream()
                .map(school -> new UnitDirectory.Unit(
                        school.code(), school.name(), school.type().title(), List.of()))
                .toList());
        for (BrokenFiles.Broken broken : BrokenFiles.write(folder, DemoDistrict.DEFAULT_SEED)) {
            FactFiles files = open(List.of(broken.file()), pack, known);
            ReadFacts read = files.toFacts(ReadOptions.plain(), Progress.none());
            int complaints = files.problems().size()
                    + files.missing().size()
                    + read.problems().size()
                    + read.matches().size();
            assertThat(complaints).as(broken.fault()).isPositive();
        }
    }

    private static FactFiles open(List<Path> files, Pack pack, UnitDirectory known) {
        return FactFiles.open(
                files.stream().map(InputFile::of).toList(),
                pack,
                new MappingMemory(),
                known,
                Limits.DEFAULT,
                Progress.none());
    }

    private static List<String> differences(FactTable meant, FactTable read) {
        Set<String> columns = new TreeSet<>(meant.columns());
        columns.addAll(read.columns());
        List<String> differences = new ArrayList<>();
        if (meant.rows() != read.rows()) {
            differences.add(meant.rows() + " rows meant, " + read.rows() + " read");
        }
        for (int row = 0; row < meant.rows(); row++) {
            int other = read.rowOf(meant.code(row)).orElse(-1);
            for (String column : columns) {
                if (other < 0 || !same(meant, row, read, other, column)) {
                    differences.add(meant.code(row) + " " + column);
                }
            }
        }
        return differences;
    }

    private static boolean same(FactTable meant, int row, FactTable read, int other, String column) {
        return Double.compare(meant.number(row, column), read.number(other, column)) == 0
                && Objects.equals(meant.text(row, column), read.text(other, column))
                && Arrays.equals(meant.list(row, column), read.list(other, column));
    }
}
