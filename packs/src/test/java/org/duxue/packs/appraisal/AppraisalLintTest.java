package org.duxue.packs.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.duxue.packs.PackInvalid;
import org.duxue.packs.appraisal.AppraisalLint.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lint finds in a shipped pack once somebody spoils it. */
class AppraisalLintTest {
    private static final Path PACK = Path.of("src/main/packs/quality-compulsory");

    @TempDir
    private Path folder;

    @Test
    void findsNothingInWhatShips() {
        assertThat(AppraisalLibrary.builtInIds())
                .allSatisfy(id -> assertThat(
                                AppraisalLint.of(AppraisalLibrary.builtIn(id).scheme()))
                        .isEmpty());
    }

    @Test
    void findsEvidenceThatIsAskedTwiceUnderTwoNames() throws IOException {
        spoil("domains/management.yaml", "id: charter, name: 学校章程与教代会材料", "id: charter, name: 全校课程表");
        assertThat(lint()).extracting(Finding::kind).containsExactly(AppraisalLint.Kind.ASKED_TWICE);
        assertThat(lint().findFirst().orElseThrow().message()).contains("timetable", "只交一次");
    }

    @Test
    void findsAFactThatIsCountedTwice() throws IOException {
        spoil("domains/pupils.yaml", "体质健康优良人数 / 体质健康测试人数", "满意问卷数 / 满意度有效问卷数");
        assertThat(lint()).extracting(Finding::kind).contains(AppraisalLint.Kind.COUNTED_TWICE);
    }

    @Test
    void findsAStepThatNoPlausibleFigureReaches() throws IOException {
        spoil("elements.yaml", "min: 0, max: 20000, help: 总体满意或比较满意的有效问卷数", "min: 0, max: 5, help: 总体满意或比较满意的有效问卷数");
        spoil(
                "elements.yaml",
                "min: 0, max: 20000, help: 由督导室组织的家长与学生问卷",
                "min: 100, max: 20000, help: 由督导室组织的家长与学生问卷");
        assertThat(lint()).extracting(Finding::where).containsExactly("P31", "P31", "P31");
    }

    @Test
    void findsAGradeThatNobodyCanGet() throws IOException {
        spoil(
                "appraisal.yaml",
                "    total: 65\n    each_domain: 55",
                "    total: 95\n    each_domain: 90\n    counts: [{steps: [D], at_most: 2}]");
        assertThat(lint()).extracting(Finding::where).containsExactly("adequate");
    }

    @Test
    void refusesWeightsThatDoNotAddUp() throws IOException {
        copy();
        replace("domains/pupils.yaml", "weight: 15\nclause", "weight: 16\nclause");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                PackInvalid.class, () -> AppraisalLibrary.load(folder))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("权重之和为 101，应为 100"));
    }

    @Test
    void countsEvidenceThatServesSeveralPointsOnce() {
        var cost = AppraisalLint.cost(
                AppraisalLibrary.builtIn("quality-compulsory").scheme());
        // the timetable is asked at P3 and again at P6, where only answering costs time
        assertThat(cost.byPoint()).containsEntry("P3", 8 + 5 + 10).containsEntry("P6", 5);
        assertThat(cost.minutes())
                .isEqualTo(cost.byPoint().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private Stream<Finding> lint() {
        return AppraisalLint.of(AppraisalLibrary.load(folder).scheme()).stream();
    }

    /** Copies the pack once and changes one text, which must be there. */
    private void spoil(String file, String from, String to) throws IOException {
        if (!Files.exists(folder.resolve("pack.yaml"))) {
            copy();
        }
        replace(file, from, to);
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("/cases/")) {
                    Path to = folder.resolve(PACK.relativize(file).toString());
                    Files.createDirectories(java.util.Objects.requireNonNull(to.getParent()));
                    Files.copy(file, to);
                }
            }
        }
    }
}
