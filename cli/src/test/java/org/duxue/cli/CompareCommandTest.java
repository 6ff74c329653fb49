package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path cohort() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder text = new StringBuilder("school,prior,early,sex,score,sgp\n");
        for (int i = 0; i < 600; i++) {
            int school = i % 12;
            double ability = 5 * (school - 5.5) / 5.5 + 10 * random.nextGaussian();
            long early = Math.round(70 + ability + 6 * random.nextGaussian());
            long prior = Math.round(70 + ability + 6 * random.nextGaussian());
            long score = Math.round(70 + ability + (school == 3 ? 6 : 0) + 6 * random.nextGaussian());
            text.append(String.format(
                    "s%02d,%d,%d,%s,%d,%d%n",
                    school, prior, early, i % 5 == 0 ? "男" : "女", score, 1 + random.nextInt(99)));
        }
        return Files.writeString(folder.resolve("cohort.csv"), text.append("s00,,70,女,80,50\n"));
    }

    @Test
    void setsEveryViewBesideTheOthersWithItsCaution() throws IOException {
        Run run = Run.of(
                "statistics",
                "compare",
                "--data",
                cohort().toString(),
                "--outcome=score",
                "--prior=prior,early",
                "--group=school",
                "--fixed=sex",
                "--sgp=sgp");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(run.out());
        assertThat(answer.get("n").intValue()).isEqualTo(600);
        assertThat(answer.get("dropped").intValue()).isEqualTo(1);
        assertThat(answer.get("views")
                        .valueStream()
                        .map(view -> view.get("view").stringValue()))
                .containsExactly(
                        "standardised-difference",
                        "percentile-change",
                        "regression-residual",
                        "growth-median",
                        "mixed-model");
        assertThat(answer.get("views").valueStream()).allSatisfy(view -> {
            assertThat(view.get("caution").stringValue()).isNotBlank();
            assertThat(view.get("groups").size()).isEqualTo(12);
        });
        assertThat(answer.get("pairs").size()).isEqualTo(10);
        JsonNode mixed = answer.get("views").get(4).get("groups").get(3);
        assertThat(mixed.get("group").stringValue()).isEqualTo("s03");
        assertThat(mixed.get("band").stringValue()).isEqualTo("above");
    }

    @Test
    void leavesGrowthOutWhenNotGiven() throws IOException {
        Run run = Run.of(
                "statistics",
                "compare",
                "--data",
                cohort().toString(),
                "--outcome=score",
                "--prior=prior",
                "--group=school");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).get("views").size()).isEqualTo(4);
    }

    @Test
    void saysWhyAConstantPriorAllowsNothing() throws IOException {
        Path data = Files.writeString(folder.resolve("flat.csv"), "g,x,y\na,1,2\na,1,3\nb,1,4\nb,1,6\n");
        Run run = Run.of("statistics", "compare", "--data", data.toString(), "--outcome=y", "--prior=x", "--group=g");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("“x”每行都相同");
    }
}
