package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SurveyCommandTest {
    private static final String STRATIFIED = """
            type,there,score,pupils,good
            小学,10,1,100,是
            初中,30,5,200,否
            小学,10,3,120,是
            初中,30,8,210,是
            初中,30,11,190,否
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run survey(String text, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("statistics", "survey", "--data", file("data.csv", text)));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }

    private static JsonNode json(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void estimatesFromAStratifiedSample() throws IOException {
        JsonNode answer = json(survey(
                STRATIFIED,
                "--mean=score",
                "--ratio=score/pupils",
                "--strata=type",
                "--population=there",
                "--limit=1"));
        assertThat(answer.get("weights").stringValue()).isEqualTo("population");
        assertThat(answer.get("strata").intValue()).isEqualTo(2);
        JsonNode mean = answer.get("estimates").get(0).get("groups").get(0);
        assertThat(mean.get("group").isNull()).isTrue();
        assertThat(mean.get("estimate").doubleValue()).isCloseTo(6.5, offset(1e-12));
        assertThat(mean.get("se").doubleValue())
                .isCloseTo(Math.sqrt((100 * 0.8 + 900 * 0.9 * 3) / 1600), offset(1e-12));
        assertThat(mean.get("df").intValue()).isEqualTo(3);
        JsonNode ratio = answer.get("estimates").get(1);
        assertThat(ratio.get("name").stringValue()).isEqualTo("score/pupils");
    }

    @Test
    void givesSharesByGroupAndBringsWeightsToEnrolment() throws IOException {
        String known = file("enrolment.csv", "type,人数\n小学,50\n初中,50\n");
        JsonNode answer = json(survey(STRATIFIED, "--share=good", "--by=type", "--margin", known, "--limit=1"));
        JsonNode yes = answer.get("estimates").get(1);
        assertThat(yes.get("name").stringValue()).isEqualTo("good=是");
        assertThat(yes.get("groups").get(0).get("estimate").doubleValue()).isCloseTo(2 / 3.0, offset(1e-12));
        assertThat(yes.get("groups").get(1).get("group").stringValue()).isEqualTo("初中");
        assertThat(yes.get("groups").get(1).get("estimate").doubleValue()).isCloseTo(1 / 3.0, offset(1e-12));
    }

    @Test
    void doesNotShowSmallGroupsNorWhatGivesThemAway() throws IOException {
        StringBuilder text = new StringBuilder("school,score\n");
        for (int i = 0; i < 60; i++) {
            text.append(i < 4 ? "小" : i < 20 ? "中" : "大").append(',').append(i).append('\n');
        }
        JsonNode groups = json(survey(text.toString(), "--mean=score", "--by=school"))
                .get("estimates")
                .get(0)
                .get("groups");
        assertThat(groups.get(0).get("hidden").booleanValue()).isFalse();
        List<String> hidden = new ArrayList<>();
        groups.forEach(row -> {
            if (row.get("hidden").booleanValue()) {
                assertThat(row.has("estimate")).isFalse();
                hidden.add(row.get("group").stringValue());
            }
        });
        assertThat(hidden).containsExactlyInAnyOrder("小", "中");
    }

    @Test
    void tellsWhoAnsweredAndCarriesTheOthers() throws IOException {
        String text = "cell,answered,score\n甲,1,10\n甲,0,\n乙,1,20\n乙,1,22\n";
        JsonNode answer =
                json(survey(text, "--mean=score", "--answered=answered", "--response-cells=cell", "--limit=1"));
        JsonNode first = answer.get("nonResponse").get(1);
        assertThat(first.get("cell").stringValue()).isEqualTo("甲");
        assertThat(first.get("rate").doubleValue()).isEqualTo(0.5);
        assertThat(first.get("merge").booleanValue()).isTrue();
        assertThat(answer.get("estimates")
                        .get(0)
                        .get("groups")
                        .get(0)
                        .get("estimate")
                        .doubleValue())
                .isCloseTo((2 * 10 + 20 + 22) / 4.0, offset(1e-12));
    }

    @Test
    void saysInWordsWhatIsWrongWithADesign() throws IOException {
        Run lonely = survey("s,x\n甲,1\n甲,2\n乙,3\n", "--mean=x", "--strata=s");
        assertThat(lonely.exit()).isEqualTo(1);
        assertThat(lonely.err()).contains("只抽到一个单位", "乙", "--singletons");
        assertThat(survey("s,x\n甲,1\n甲,2\n乙,3\n", "--mean=x", "--strata=s", "--singletons=centred")
                        .exit())
                .isZero();
        assertThat(survey("x\n1\n2\n").err()).contains("--mean");
        assertThat(survey("x\n1\n2\n", "--ratio=x").err()).contains("A/B");
        assertThat(survey("x,w\n1,\n2,3\n", "--mean=x", "--weight=w").err()).contains("抽样权重缺失", "1");
        String known = file("known.csv", "type,n\n小学,5\n");
        assertThat(survey(STRATIFIED, "--mean=score", "--margin", known).err()).contains("没有已知总数", "初中");
    }

    @Test
    void measuresAScaleAndTurnsItems() throws IOException {
        String text = "a,b,c\n1,2,5\n2,1,4\n3,3,3\n4,4,1\n5,4,2\n,1,2\n";
        Run run = Run.of(
                "statistics",
                "reliability",
                "--data",
                file("scale.csv", text),
                "--items=a,b,c",
                "--reversed=c",
                "--low=1",
                "--high=5",
                "--replicates=20");
        JsonNode answer = json(run);
        assertThat(answer.get("complete").intValue()).isEqualTo(5);
        // squares 10, 6.8, 10; products ab 7, ac 9, bc 7
        assertThat(answer.get("alpha").get("value").doubleValue())
                .isCloseTo(1.5 * (1 - 26.8 / (26.8 + 2 * 23)), offset(1e-12));
        assertThat(answer.get("items").get(2).get("reversed").booleanValue()).isTrue();
        assertThat(answer.get("omega").get("value").doubleValue()).isBetween(0.5, 1.0);
        Run wrong =
                Run.of("statistics", "reliability", "--data", file("scale.csv", text), "--items=a,b", "--reversed=z");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("z");
        Run unturned = Run.of(
                "statistics", "reliability", "--data", file("scale.csv", text), "--items=a,b,c", "--replicates=0");
        assertThat(unturned.err()).contains("可能是反向题");
    }

    @Test
    void showsSignsOfCarelessAnswersByName() throws IOException {
        String text = "id,q1,q2,q3,q4,q5,q6,s\n甲,1,4,2,5,3,1,60\n乙,3,3,3,3,3,3,60\n丙,2,5,1,4,2,3,5\n";
        JsonNode answer = json(Run.of(
                "statistics",
                "careless",
                "--data",
                file("answers.csv", text),
                "--items=q1,q2,q3,q4,q5,q6",
                "--seconds=s",
                "--id=id",
                "--signs-only"));
        assertThat(answer.get("signs").get("fast").intValue()).isEqualTo(1);
        assertThat(answer.get("respondents").size()).isEqualTo(2);
        JsonNode first = answer.get("respondents").get(0);
        assertThat(first.get("respondent").stringValue()).isEqualTo("乙");
        assertThat(first.get("longString").intValue()).isEqualTo(6);
    }

    @Test
    void splitsInequalityAndRanksWhoseRiseHelpsMost() throws IOException {
        String text = "school,district,x,w\n甲,东,1,5\n乙,东,4,300\n丙,西,10,300\n丁,西,9,300\n戊,西,,300\n";
        JsonNode answer = json(Run.of(
                "statistics",
                "inequality",
                "--data",
                file("schools.csv", text),
                "--value=x",
                "--weight=w",
                "--group=district",
                "--unit=school",
                "--standard=8"));
        assertThat(answer.get("dropped").intValue()).isEqualTo(1);
        assertThat(answer.get("parts").get("betweenT").doubleValue()
                        + answer.get("parts").get("withinT").doubleValue())
                .isCloseTo(answer.get("theilT").doubleValue(), offset(1e-12));
        assertThat(answer.get("units").get(0).get("unit").stringValue()).isEqualTo("乙");
        assertThat(answer.get("units").get(0).get("gainAtStandard").doubleValue())
                .isPositive();
        Run negative = Run.of(
                "statistics", "inequality", "--data", file("n.csv", "x,w\n1,1\n-2,1\n"), "--value=x", "--weight=w");
        assertThat(negative.exit()).isEqualTo(1);
        assertThat(negative.err()).contains("第 2 条数据", "-2", "共 1 处错误");
    }
}
