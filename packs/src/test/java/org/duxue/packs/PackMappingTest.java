package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test.Comparison;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack's files say arrives whole in the records, and what they leave out takes its documented default. */
class PackMappingTest {
    @TempDir
    private Path folder = Path.of("");

    private Pack pack = PackLibrary.builtIn("balanced-development");

    @BeforeEach
    void readTheSmallPack() throws IOException {
        SmallPack.writeTo(folder);
        pack = PackLibrary.load(folder);
    }

    @Test
    void mapsTheHeader() {
        assertThat(pack.id()).isEqualTo("small");
        assertThat(pack.title()).isEqualTo("小包");
        assertThat(pack.titleEn()).isEqualTo("Small pack");
        assertThat(pack.version()).isEqualTo("1");
        assertThat(pack.unitNoun()).isEqualTo("学校");
        assertThat(pack.unitNounEn()).isEqualTo("school");
        assertThat(pack.legalBasis()).containsExactly(new Clause("依据。", "《办法》", true));
        assertThat(pack.phases()).containsExactly(new Pack.Phase("self", "自评", "Self-evaluation", 30));
        assertThat(pack.roles()).containsExactly(new Pack.Role("officer", "干事", "Officer", "办理"));
    }

    @Test
    void mapsStagesAndPreparation() {
        Framework framework = pack.framework();
        assertThat(framework.id()).isEqualTo("small");
        assertThat(framework.version()).isEqualTo("1");
        assertThat(framework.stages()).containsExactly(new Stage("primary", "小学", "Primary", "小学部", true));
        Preparation preparation = framework.preparation();
        assertThat(preparation.merge()).isNull();
        assertThat(preparation.exclusions()).isEmpty();
        assertThat(preparation.parts()).containsExactly(new Preparation.Parts(List.of("小学"), List.of("primary")));
        assertThat(preparation.split())
                .isEqualTo(new Preparation.Split(
                        "pupils", List.of("rooms"), Map.of("primary", BigDecimal.ONE), new Clause("拆分。", null, false)));
    }

    @Test
    void mapsAnElementWithEverything() {
        assertThat(element("rooms"))
                .isEqualTo(new Element(
                        "rooms",
                        "多媒体教室数",
                        "Rooms",
                        Element.Kind.COUNT,
                        "间",
                        Level.SCHOOL,
                        List.of(),
                        false,
                        "school",
                        true,
                        BigDecimal.ZERO,
                        new BigDecimal("500"),
                        List.of(),
                        List.of("教室"),
                        "间数"));
    }

    @Test
    void givesElementsTheirDefaults() {
        Element type = element("type");
        assertThat(type.required()).isFalse();
        assertThat(type.unit()).isEmpty();
        assertThat(type.enteredBy()).isEqualTo("school");
        assertThat(type.additive()).as("texts are not added up").isFalse();
        assertThat(type.min()).isNull();
        assertThat(type.max()).isNull();
        assertThat(type.choices()).containsExactly("小学");
        assertThat(type.aliases()).isEmpty();
        assertThat(type.help()).isEmpty();
        assertThat(element("pupils").stages()).containsExactly("primary");
        assertThat(element("pupils").additive()).as("numbers are added up").isTrue();
        assertThat(element("sizes").additive()).as("lists are joined").isTrue();
    }

    @Test
    void mapsParametersWithThePlaceOfTheirSource() {
        assertThat(pack.framework().parameters())
                .containsExactly(new Parameter(
                        "line", "标准", "Line", "间/百人", new BigDecimal("2.3"), new Clause("不低于 2.3。", "《办法》 第六条", true)));
    }

    @Test
    void mapsASectionWithItsIndicator() {
        Section section = pack.framework().sections().getFirst();
        assertThat(section.unitRule()).isEqualTo(new Section.UnitRule(1, new Clause("至少一项。", null, false)));
        Indicator indicator = section.indicators().getFirst();
        assertThat(indicator)
                .isEqualTo(new Indicator(
                        "R1",
                        "每百名学生多媒体教室数",
                        "Rooms per 100 pupils",
                        Indicator.Measure.FORMULA,
                        Level.PART,
                        Indicator.RollUp.UNIT_RULE,
                        List.of(new org.duxue.evaluation.framework.Test(
                                "value",
                                "每百名学生多媒体教室数",
                                "Rooms per 100 pupils",
                                PerStage.all("convert(多媒体教室数 / 在校生数, 间/百人)"),
                                Comparison.AT_LEAST,
                                PerStage.all("标准"),
                                "间/百人",
                                2,
                                null)),
                        List.of(new Relaxation(
                                "small",
                                "小校",
                                "Small",
                                "在校生数 < 50",
                                "在校生数 > 1",
                                LocalDate.of(2027, 12, 31),
                                "value",
                                null,
                                new PerStage(Map.of("primary", "2")),
                                new Clause("小校放宽。", null, false))),
                        new BigDecimal("0.85"),
                        new Dispersion(
                                "在校生数",
                                Map.of("primary", new BigDecimal("0.5")),
                                3,
                                new Clause("不大于 0.5。", null, false)),
                        "装备中心",
                        List.of("统计表"),
                        new Clause("不低于标准。", "《办法》", true)));
    }

    @Test
    void mapsLeversAndTables() {
        assertThat(pack.levers())
                .containsExactly(new Lever(
                        "room",
                        "增加教室",
                        "Add a room",
                        "R1",
                        "rooms",
                        true,
                        new BigDecimal("45000"),
                        new Clause("估计。", null, false)));
        assertThat(pack.tables())
                .containsExactly(new OutputTable(
                        "T1",
                        "表一",
                        "Table 1",
                        Level.PART,
                        "primary",
                        List.of(
                                new OutputTable.Column(List.of("学校"), "name", "", 0),
                                new OutputTable.Column(List.of("指标", "教室"), "indicator:R1", "间", 2)),
                        List.of("注。")));
    }

    @Test
    void mapsAWorkedExampleWithTheLineOfEveryFact() {
        WorkedExample example = pack.examples().getFirst();
        assertThat(example.id()).isEqualTo("one");
        assertThat(example.asOf()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(example.parameters()).containsEntry("line", new BigDecimal("2.5"));
        assertThat(example.tolerance()).isEqualTo(1e-9);
        assertThat(example.expected().keySet())
                .containsExactly("unit/A/primary/R1/value", "unit/A/primary/R1/value/standard", "unit/A/primary/R1");
        assertThat(example.facts().schools().number(0, "rooms")).isEqualTo(3);
        assertThat(example.facts().schools().list(0, "sizes_primary")).containsExactly(40, 60);
        assertThat(Objects.requireNonNull(example.facts().schools().provenance(0, "rooms"))
                        .place())
                .isEqualTo("第 6 行");
    }

    @Test
    void runsItsExamples() {
        assertThat(PackCheck.of(pack).failures()).isEmpty();
    }

    @Test
    void reportsWhatCameOutInsteadOfWhatWasExpected() throws IOException {
        Path example = folder.resolve("tests/one.yaml");
        Files.writeString(example, Files.readString(example).replace("R1/value: 3", "R1/value: 4"));

        PackCheck check = PackCheck.of(PackLibrary.load(folder));

        assertThat(check.passed()).isFalse();
        assertThat(check.failures())
                .containsExactly(new PackCheck.Line("one", "unit/A/primary/R1/value", "4", "3.0", false));
    }

    private Element element(String id) {
        return pack.framework().elements().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
