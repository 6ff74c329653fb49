package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DispersionCommandTest {
    private static final String FIVE_SCHOOLS = """
            school,pupils,stock,perPupil
            甲,45,279,6.2
            乙,37,137,3.7027027027027026
            丙,89,935,10.50561797752809
            丁,76,160,2.1052631578947367
            戊,55,402,7.3090909090909095
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    @Test
    void givesThePublishedCoefficientOfTheFiveSchools() throws IOException {
        Run run = Run.of(
                "statistics",
                "dispersion",
                "--data",
                file(FIVE_SCHOOLS).toString(),
                "--value",
                "perPupil",
                "--weight",
                "pupils");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode row = JsonMapper.shared().readTree(run.out()).get(0);
        assertThat(row.get("n").intValue()).isEqualTo(5);
        assertThat(row.get("weight").doubleValue()).isEqualTo(302);
        assertThat(row.get("mean").doubleValue()).isCloseTo(6.3344370860927155, offset(1e-9));
        assertThat(row.get("sd").doubleValue()).isCloseTo(3.263860705195375, offset(1e-9));
        assertThat(row.get("cv").doubleValue()).isCloseTo(0.5152566298844764, offset(1e-9));
        assertThat(row.has("dropped")).isFalse();
    }

    @Test
    void groupsAndCountsTheRowsItLeavesOut() throws IOException {
        Path data = file("g,x,w\na,1,10\na,,5\nb,2,1\na,3,10\nb,4,NA\n");
        Run run = Run.of("statistics", "dispersion", "--data", data.toString(), "--value=x", "--weight=w", "--group=g");
        JsonNode rows = JsonMapper.shared().readTree(run.out());
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).get("group").stringValue()).isEqualTo("a");
        assertThat(rows.get(0).get("mean").doubleValue()).isEqualTo(2);
        assertThat(rows.get(0).get("dropped").intValue()).isEqualTo(1);
        assertThat(rows.get(1).get("cv").doubleValue()).isZero();
    }

    @Test
    void namesLineAndColumnOfEveryWrongNumberAtOnce() throws IOException {
        Path data = file("x,w\n1,10\n许多,5\n2,-3\n");
        Run run = Run.of("statistics", "dispersion", "--data", data.toString(), "--value=x", "--weight=w");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("第 3 行“x”列的“许多”不是数", "第 4 行“w”列的权重 -3 是负数", "共 2 处错误");
    }

    @Test
    void saysWhichColumnsThereAreWhenOneIsMisspelt() throws IOException {
        Run run =
                Run.of("statistics", "dispersion", "--data", file("x,w\n1,2\n").toString(), "--value=y", "--weight=w");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("没有列“y”", "x, w");
    }
}
