package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.tables.parquet.ParquetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cohort from its file to the file with the percentiles. */
class GrowthCommandTest {
    private static final int ROWS = 600;

    private final double[][] priors = new double[2][ROWS];
    private final double[] scores = new double[ROWS];

    @TempDir
    private Path folder = Path.of("");

    GrowthCommandTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < ROWS; i++) {
            double ability = random.nextGaussian();
            priors[0][i] = Math.rint(60 + 10 * ability + 5 * random.nextGaussian());
            priors[1][i] = Math.rint(60 + 10 * ability + 6 * random.nextGaussian());
            scores[i] = Math.rint(64 + 10 * ability + 6 * random.nextGaussian());
        }
        priors[1][3] = Double.NaN;
        scores[4] = Double.NaN;
    }

    private String file() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF姓名,校,y23,y24,y25\r\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("\"甲,")
                    .append(i)
                    .append("\",校")
                    .append(i % 4)
                    .append(',')
                    .append(cell(priors[1][i]));
            text.append(',')
                    .append(cell(priors[0][i]))
                    .append(',')
                    .append(cell(scores[i]))
                    .append("\r\n");
        }
        return Files.writeString(folder.resolve("cohort.csv"), text).toString();
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Long.toString(Math.round(value));
    }

    private Run run(String... more) throws IOException {
        return Run.of(
                Stream.concat(Stream.of("statistics", "growth", "--data", file(), "--current", "y25"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readString(folder.resolve(name)).lines().toList();
    }

    @Test
    void givesFromParquetWhatItGivesFromText() throws IOException {
        List<String> schools = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            schools.add("校" + i % 4);
        }
        Path columns = folder.resolve("cohort.parquet");
        new ParquetWriter()
                .categories("校", Factor.of("校", schools))
                .numbers("y23", priors[1])
                .numbers("y24", priors[0])
                .numbers("y25", scores)
                .write(columns);
        String out = folder.resolve("out.csv").toString();
        Run run = Run.of(
                "statistics",
                "growth",
                "--data",
                columns.toString(),
                "--current",
                "y25",
                "--prior",
                "y24,y23",
                "--group",
                "校",
                "--out",
                out);
        assertThat(run.exit()).as(run.err()).isZero();
        GrowthPercentiles growth = GrowthPercentiles.of(priors, scores);
        List<String> lines = lines("out.csv");
        List<String> headings = List.of(lines.getFirst().split(",", -1));
        assertThat(headings).contains("校", "y23", "y24", "y25").endsWith("sgp");
        for (int i = 0; i < ROWS; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            int p = growth.percentile(i);
            assertThat(cells[headings.size() - 1]).isEqualTo(p == 0 ? "" : Integer.toString(p));
            assertThat(cells[headings.indexOf("校")]).isEqualTo(schools.get(i));
            assertThat(cells[headings.indexOf("y23")]).isEqualTo(cell(priors[1][i]));
        }
        String text = folder.resolve("text.csv").toString();
        assertThat(run("--prior", "y24,y23", "--group", "校", "--out", text)
                        .out()
                        .replace(text, ""))
                .isEqualTo(run.out().replace(out, ""));
    }

    @Test
    void addsThePercentileAndLeavesTheRestAsItStood() throws IOException {
        String out = folder.resolve("out.csv").toString();
        Run run = run("--prior", "y24,y23", "--group", "校", "--out", out);
        assertThat(run.exit()).isZero();
        List<String> before = lines("cohort.csv");
        List<String> after = lines("out.csv");
        GrowthPercentiles growth = GrowthPercentiles.of(priors, scores);
        assertThat(after.getFirst()).isEqualTo(before.getFirst() + ",sgp");
        for (int i = 0; i < ROWS; i++) {
            int p = growth.percentile(i);
            assertThat(after.get(i + 1)).isEqualTo(before.get(i + 1) + "," + (p == 0 ? "" : p));
        }
        JsonNode summary = JsonMapper.shared().readTree(run.out());
        assertThat(summary.get("n").asInt()).isEqualTo(ROWS - 1);
        assertThat(summary.get("dropped").asInt()).isEqualTo(1);
        assertThat(summary.get("groups").size()).isEqualTo(4);
        assertThat(summary.get("groups").get(0).get("medianLower95").asDouble())
                .isLessThan(summary.get("groups").get(0).get("median").asDouble());
        assertThat(summary.get("curves").get(1).get("proven").asInt()).isEqualTo(100);
    }

    @Test
    void measuresALaterCohortByASavedBaseline() throws IOException {
        String baseline = folder.resolve("baseline.json").toString();
        String first = folder.resolve("first.csv").toString();
        String again = folder.resolve("again.csv").toString();
        assertThat(run("--prior", "y24,y23", "--out", first, "--save-baseline", baseline)
                        .exit())
                .isZero();
        assertThat(run("--prior", "y24,y23", "--out", again, "--baseline", baseline)
                        .exit())
                .isZero();
        assertThat(lines("again.csv")).isEqualTo(lines("first.csv"));
        Run wrong = run("--prior", "y24", "--out", again, "--baseline", first);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("--save-baseline");
    }

    @Test
    void tellsWhatTheErrorAndTheTargetMean() throws IOException {
        String out = folder.resolve("wide.csv").toString();
        String summary = folder.resolve("summary.json").toString();
        Run run = run(
                "--prior",
                "y24",
                "--out",
                out,
                "--summary",
                summary,
                "--score-error",
                "3",
                "--target",
                "70",
                "--years",
                "2");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).containsExactly(out, summary);
        List<String> lines = lines("wide.csv");
        assertThat(lines.getFirst()).endsWith(",sgp,sgp_lower,sgp_upper,sgp_sd,sgp_needed");
        for (int i : new int[] {1, 2, 3, 50, 600}) {
            String[] cells = lines.get(i).split(",", -1);
            int n = cells.length;
            int sgp = Integer.parseInt(cells[n - 5]);
            assertThat(sgp).isBetween(Integer.parseInt(cells[n - 4]), Integer.parseInt(cells[n - 3]));
            assertThat(Double.parseDouble(cells[n - 2])).isBetween(0.0, 40.0);
            assertThat(Integer.parseInt(cells[n - 1])).isBetween(1, 100);
        }
        String same = folder.resolve("same.csv").toString();
        String[] drawn = {"--prior", "y24", "--score-error", "3", "--prior-error", "2", "--seed", "9", "--out", same};
        assertThat(run(drawn).exit()).isZero();
        String once = Files.readString(Path.of(same));
        Files.delete(Path.of(same));
        run(drawn);
        assertThat(Files.readString(Path.of(same))).isEqualTo(once);
    }

    @Test
    void refusesWhatCannotBeMeasured() throws IOException {
        String out = folder.resolve("none.csv").toString();
        assertThat(run("--prior", "y99", "--out", out).err()).contains("y99");
        assertThat(run("--prior", "y24", "--out", folder.resolve("cohort.csv").toString())
                        .err())
                .contains("换一个文件名");
        assertThat(run("--prior", "y24", "--out", out, "--score-error", "-1").exit())
                .isNotZero();
        assertThat(Files.exists(folder.resolve("none.csv"))).isFalse();
    }
}
