package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.packs.PackInvalid.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is broken in one place after another; each fault must name its file, line and field and say what to do. */
class BrokenPackTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copyTheSmallPack() throws IOException {
        SmallPack.writeTo(folder);
    }

    @Test
    void readsTheSmallPackAsItStands() {
        assertThat(PackLibrary.load(folder).framework().sections()).hasSize(1);
    }

    @Test
    void namesTheLineOfAMissingField() throws IOException {
        remove("elements.yaml", ", name_en: Pupils");

        Fault fault = onlyFault();
        assertThat(fault.file()).isEqualTo("elements.yaml");
        assertThat(fault.line()).isEqualTo(5);
        assertThat(fault.field()).isEqualTo("elements[3].name_en");
        assertThat(fault.message()).contains("缺少").contains("请补上");
    }

    @Test
    void asksWhetherTheNearestFieldWasMeant() throws IOException {
        replace("sections/r.yaml", "comparison: at_least", "comparision: at_least");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(lineOf("sections/r.yaml", "comparision"));
            assertThat(fault.field()).isEqualTo("indicators[0].tests[0].comparision");
            assertThat(fault.message()).contains("是不是 comparison？");
        });
    }

    @Test
    void asksWhetherTheNearestChoiceWasMeant() throws IOException {
        replace("sections/r.yaml", "measure: formula", "measure: formular");

        assertThat(onlyFault().message()).contains("是不是 formula？").contains("evidence");
    }

    @Test
    void refusesTextWhereANumberIsWanted() throws IOException {
        replace("parameters.yaml", "value: 2.3", "value: 二点三");

        Fault fault = onlyFault();
        assertThat(fault.message()).contains("应为数字").contains("二点三");
        assertThat(fault.field()).isEqualTo("parameters[0].value");
    }

    @Test
    void namesTheLineOfWrongYaml() throws IOException {
        replace("framework.yaml", "sections: [r]", "sections: [r");

        Fault fault = onlyFault();
        assertThat(fault.file()).isEqualTo("framework.yaml");
        assertThat(fault.line()).isPositive();
        assertThat(fault.message()).contains("YAML");
    }

    @Test
    void refusesAFieldWrittenTwice() throws IOException {
        replace("pack.yaml", "title: 小包", "title: 小包\ntitle: 大包");

        Fault fault = onlyFault();
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.message()).contains("title").contains("两次");
    }

    @Test
    void refusesAnchors() throws IOException {
        replace("pack.yaml", "title: 小包", "title: &t 小包");

        Fault fault = onlyFault();
        assertThat(fault.message()).contains("锚点");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("pack.yaml"), new byte[] {(byte) 0xD0, (byte) 0xA1, (byte) 0xB0, (byte) 0xFC});

        assertThat(faults()).anySatisfy(fault -> assertThat(fault.message()).contains("UTF-8"));
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.writeString(folder.resolve("framework.yaml"), "");

        assertThat(onlyFault().message()).contains("空");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("elements.yaml"));

        assertThat(onlyFault().message()).contains("缺少文件 elements.yaml");
    }

    @Test
    void refusesFilesItDoesNotKnow() throws IOException {
        Files.writeString(folder.resolve("element.yaml"), "elements: []\n");

        assertThat(onlyFault().message()).contains("是不是 elements.yaml？");
    }

    @Test
    void refusesASectionThatIsNotListed() throws IOException {
        Files.copy(folder.resolve("sections/r.yaml"), folder.resolve("sections/s.yaml"));

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("sections/s.yaml");
            assertThat(fault.message()).contains("sections 没有列出 s");
        });
    }

    @Test
    void namesBothLinesOfADoubleId() throws IOException {
        replace("elements.yaml", "id: rooms", "id: type");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("elements.yaml");
            assertThat(fault.message()).contains("与第 4 行重复");
        });
    }

    @Test
    void findsTheLineOfAnUnknownNameInAFormula() throws IOException {
        replace("sections/r.yaml", "多媒体教室数 / 在校生数", "多煤体教室数 / 在校生数");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("sections/r.yaml");
            assertThat(fault.line()).isEqualTo(lineOf("sections/r.yaml", "多煤体教室数"));
            assertThat(fault.message()).contains("多煤体教室数");
        });
    }

    @Test
    void findsTheLineOfAUnitThatDoesNotFit() throws IOException {
        replace("sections/r.yaml", "多媒体教室数 / 在校生数", "多媒体教室数 + 在校生数");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(lineOf("sections/r.yaml", "多媒体教室数 + 在校生数"));
            assertThat(fault.message()).contains("单位");
        });
    }

    @Test
    void refusesASourceThatIsNotRegistered() throws IOException {
        replace("parameters.yaml", "source: measures", "source: measure");

        assertThat(onlyFault().message()).contains("是不是 measures？");
    }

    @Test
    void refusesAVerifiedFigureWithoutASource() throws IOException {
        remove("parameters.yaml", "source: measures, ");

        assertThat(onlyFault().message()).contains("verified").contains("出处");
    }

    @Test
    void refusesALeverForAnUnknownElement() throws IOException {
        replace("levers.yaml", "element: rooms", "element: room");

        Fault fault = onlyFault();
        assertThat(fault.file()).isEqualTo("levers.yaml");
        assertThat(fault.message()).contains("是不是 rooms？");
    }

    @Test
    void refusesATableThatShowsWhatIsNotThere() throws IOException {
        replace("documents/t.yaml", "indicator:R1", "indicator:R2");

        assertThat(onlyFault().message()).contains("没有名为 R2 的指标");
    }

    @Test
    void checksTheFormulasOfTables() throws IOException {
        replace("documents/t.yaml", "'indicator:R1', unit: 间", "'formula:多媒体教室数 + 在校生数', unit: 间");

        Fault fault = onlyFault();
        assertThat(fault.file()).isEqualTo("documents/t.yaml");
        assertThat(fault.line()).isEqualTo(8);
        assertThat(fault.message()).contains("单位");
    }

    @Test
    void refusesAnExampleWithAnUnknownColumn() throws IOException {
        replace("tests/one.yaml", "pupils_primary: 100", "pupil_primary: 100");

        Fault fault = onlyFault();
        assertThat(fault.file()).isEqualTo("tests/one.yaml");
        assertThat(fault.message()).contains("是不是 pupils_primary？");
    }

    @Test
    void refusesAnExampleWhoseAddressMeansNothing() throws IOException {
        replace("tests/one.yaml", "unit/A/primary/R1/value:", "units/A/primary/R1/value:");

        assertThat(onlyFault().message()).contains("units/A/primary/R1/value").contains("unit");
    }

    @Test
    void namesAllFaultsAtOnce() throws IOException {
        remove("elements.yaml", ", name_en: Pupils");
        replace("levers.yaml", "price: 45000", "price: 零");
        replace("sections/r.yaml", "measure: formula", "measure: formular");

        assertThat(faults())
                .extracting(Fault::file)
                .containsExactlyInAnyOrder("elements.yaml", "levers.yaml", "sections/r.yaml");
    }

    private List<Fault> faults() {
        return catchThrowableOfType(PackInvalid.class, () -> PackLibrary.load(folder))
                .faults();
    }

    private Fault onlyFault() {
        List<Fault> faults = faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private int lineOf(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text + " is not in " + file);
    }

    private void remove(String file, String text) throws IOException {
        replace(file, text, "");
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
