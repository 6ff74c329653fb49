package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.workbooks.Sheets.BALANCED;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.ColumnMapping.How;
import org.duxue.workbooks.columns.MappingMemory;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.rows.Severity;
import org.duxue.workbooks.rows.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping memory, near matches and plausibility. */
class JudgementTest {
    private static final UnitDirectory KNOWN = UnitDirectory.of(List.of(
            new UnitDirectory.Unit("2150118001", "永川区红旗小学", "小学", List.of("永川区第一小学")),
            new UnitDirectory.Unit("2150118002", "永川区萱花小学", "小学", List.of())));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void remembersAMappingOnceMade() throws Exception {
        Path file = Sheets.text(folder, "a.csv", "学校代码,学校名称,办学类型,娃儿数", "A1,一小,小学,300");
        FactFiles files = Sheets.open(BALANCED, file);
        ColumnMapping unknown = files.columns().getLast();
        assertThat(unknown.how()).isEqualTo(How.NONE);
        FactFiles chosen = files.choose(Map.of(unknown.key(), "pupils_primary"));
        assertThat(Sheets.number(chosen.toFacts(ReadOptions.plain(), Progress.none()), "A1", "pupils_primary"))
                .isEqualTo(300);
        MappingMemory memory = new MappingMemory();
        chosen.remember(memory);
        FactFiles later = Sheets.open(BALANCED, MappingMemory.fromJson(memory.toJson()), UnitDirectory.empty(), file);
        assertThat(later.columns().getLast().how()).isEqualTo(How.REMEMBERED);
        assertThat(later.columns().getLast().column()).isEqualTo("pupils_primary");
    }

    @Test
    void remembersThatAColumnIsToBeLeftOut() throws Exception {
        Path file = Sheets.text(folder, "a.csv", "学校代码,学校名称,办学类型,小学在校生数", "A1,一小,小学,300");
        FactFiles files = Sheets.open(BALANCED, file);
        MappingMemory memory = new MappingMemory();
        files.choose(Map.of(files.columns().getLast().key(), ColumnMapping.IGNORED))
                .remember(memory);
        FactFiles later = Sheets.open(BALANCED, memory, UnitDirectory.empty(), file);
        assertThat(later.toFacts(ReadOptions.plain(), Progress.none())
                        .facts()
                        .schools()
                        .columns())
                .doesNotContain("pupils_primary");
    }

    @Test
    void doesNotReadAGuessBeforeSomebodyConfirmsIt() throws Exception {
        FactFiles files = Sheets.open(BALANCED, Sheets.text(folder, "a.csv", "学校代码,学校名称,办学类型,小学在校生人数", "A1,一小,小学,300"));
        assertThat(files.columns().getLast().how()).isEqualTo(How.GUESS);
        ReadFacts facts = files.toFacts(ReadOptions.plain(), Progress.none());
        assertThat(facts.facts().schools().columns()).doesNotContain("pupils_primary");
        assertThat(Sheets.codes(facts)).containsExactly(ProblemCode.COLUMN_GUESSED, ProblemCode.COLUMN_MISSING);
    }

    @Test
    void takesAFormerNameButAsksAboutANearOne() throws Exception {
        ReadFacts facts = known(Sheets.text(folder, "a.csv", "学校名称,学校代码,办学类型", "永川区第一小学,,小学", "永川区萱花路小学,,小学"));
        assertThat(facts.facts().schools().code(0)).isEqualTo("2150118001");
        NearMatch near = facts.matches().getFirst();
        assertThat(near.candidates().getFirst().code()).isEqualTo("2150118002");
        assertThat(near.place().row()).isEqualTo(3);
    }

    @Test
    void neverTakesAPartOfANameForTheName() throws Exception {
        ReadFacts facts = known(Sheets.text(folder, "a.csv", "学校名称,学校代码,办学类型", "永川区红旗小学东校区,,小学"));
        assertThat(facts.rows()).isZero();
        assertThat(facts.matches()).hasSize(1);
    }

    @Test
    void warnsOfAnUnknownCodeAndOfACodeThatBelongsToAnotherName() throws Exception {
        ReadFacts facts = known(Sheets.text(
                folder, "a.csv", "学校代码,学校名称,办学类型,小学在校生数", "2150118099,卫星湖学校,小学,300", "2150118001,卫星湖中学,小学,300"));
        assertThat(Sheets.codes(facts)).containsExactly(ProblemCode.UNIT_NEW);
        assertThat(facts.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.name()).isEqualTo("卫星湖中学"));
    }

    @Test
    void warnsOfWhatIsHardlyPossibleAndNamesTheFigures() throws Exception {
        Path file = Sheets.text(
                folder,
                "a.csv",
                "code,name,type,pupils_primary,teachers_primary,teachers_bachelor_primary,teachers_diploma_primary,pe_primary,music_primary,teaching_area,class_sizes_primary",
                "A1,一小,小学,1000,50,40,20,30,40,120,45、4546",
                "A2,二小,小学,0,5,4,1,1,1,500,");
        ReadFacts facts = Sheets.read(BALANCED, file);
        assertThat(facts.errors()).isEmpty();
        assertThat(Sheets.codes(facts))
                .contains(
                        ProblemCode.EXCEEDS,
                        ProblemCode.PER_PUPIL,
                        ProblemCode.CLASS_TOO_LARGE,
                        ProblemCode.NO_PUPILS,
                        ProblemCode.SUM_DIFFERS,
                        ProblemCode.OUT_OF_RANGE);
        assertThat(facts.problems())
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
        assertThat(facts.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("60 大于 50"));
        assertThat(facts.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("70 大于 50"));
    }

    @Test
    void warnsOfAnImpossibleJumpAgainstLastYear() throws Exception {
        Facts last = new Facts(
                FactTable.builder()
                        .row("A1")
                        .number("pupils_primary", 1000)
                        .row("A2")
                        .number("pupils_primary", 300)
                        .build(),
                FactTable.empty());
        Path file = Sheets.text(folder, "a.csv", "code,name,type,pupils_primary", "A1,一小,小学,100", "A2,二小,小学,320");
        ReadFacts facts = Sheets.open(BALANCED, file)
                .toFacts(new ReadOptions(last, null, Map.of(), "尹会计", null), Progress.none());
        assertThat(Sheets.only(facts, ProblemCode.JUMP).message()).contains("1000", "100");
        assertThat(java.util.Objects.requireNonNull(facts.facts().schools().provenance(0, "name"))
                        .person())
                .isEqualTo("尹会计");
    }

    private static ReadFacts known(Path file) throws Exception {
        return Sheets.open(BALANCED, new MappingMemory(), KNOWN, file).toFacts(ReadOptions.plain(), Progress.none());
    }
}
