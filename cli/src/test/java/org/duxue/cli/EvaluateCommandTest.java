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

class EvaluateCommandTest {
    private static final String HEAD =
            "code,name,type,pupils_primary,pupils_junior,teaching_area,indoor_sports_area,outdoor_sports_area,"
                    + "equipment_value_wan,multimedia_rooms,teachers_diploma_primary,teachers_bachelor_primary,"
                    + "teachers_master_primary,teachers_doctor_primary,backbone_primary,pe_primary,music_primary,"
                    + "fineart_primary,teachers_bachelor_junior,teachers_master_junior,teachers_doctor_junior,"
                    + "backbone_junior,pe_junior,music_junior,fineart_junior\n";
    private static final String PRIMARY_STAFF = ",900,20,12,3,10,4,0,3,2,1,1,,,,,,,\n";

    @TempDir
    private Path folder = Path.of("");

    private Run evaluate(String csv, String... more) throws IOException {
        Path data = Files.writeString(folder.resolve("学校.csv"), csv);
        String[] args = new String[more.length + 10];
        String[] fixed = {
            "evaluate",
            "balanced-development",
            "--data",
            data.toString(),
            "--period",
            "2025",
            "--as-of",
            "2025-12-31",
            "--out",
            folder.resolve("out").toString()
        };
        System.arraycopy(fixed, 0, args, 0, fixed.length);
        System.arraycopy(more, 0, args, fixed.length, more.length);
        return Run.of(args);
    }

    private JsonNode result() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/result.json")));
    }

    private static String primary(int i, int pupils, int area) {
        return "50990100%02d,第%d小学,小学,%d,,%d,0".formatted(i, i, pupils, area) + PRIMARY_STAFF;
    }

    @Test
    void reproducesThePublishedCoefficientFromAFile() throws IOException {
        String csv = HEAD
                + primary(1, 45, 279)
                + primary(2, 37, 137)
                + primary(3, 89, 935)
                + primary(4, 76, 160)
                + primary(5, 55, 402);
        Run run = evaluate(csv, "--only", "json,trace");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode r4 = result().get("districts").get(0).get("indicators").get("R4");
        assertThat(r4.get("mean").doubleValue()).isCloseTo(6.3344370860927155, offset(1e-9));
        assertThat(r4.get("cv").doubleValue()).isCloseTo(0.5152566298844764, offset(1e-9));
        assertThat(r4.get("cvLimit").doubleValue()).isEqualTo(0.5);
        assertThat(r4.get("met").booleanValue()).isFalse();
    }

    @Test
    void splitsSharedStockOfANineYearSchoolAsPublished() throws IOException {
        String csv = HEAD + "5099010001,合川九年制学校,九年一贯制学校,166,210,23226,0,900,20,12,3,10,4,0,3,2,1,1,12,4,0,3,2,1,1\n";
        Run run = evaluate(csv, "--only", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(value(result(), "primary")).isCloseTo(58.503778337531486, offset(1e-9));
        assertThat(value(result(), "junior")).isCloseTo(64.35415617128463, offset(1e-9));
    }

    private static double value(JsonNode result, String stage) {
        for (JsonNode unit : result.get("units")) {
            if (unit.get("stage").isString() && unit.get("stage").stringValue().equals(stage)) {
                return unit.get("indicators").get("R4").get("value").doubleValue();
            }
        }
        throw new AssertionError("no " + stage);
    }

    @Test
    void refusesSchoolsWhosePupilsNoColumnCountsAndNamesTheColumn() throws IOException {
        Run run = evaluate("code,name,type,pupils_primary\n2150118001,红旗小学,小学,450\n3150118001,望江学校,九年一贯制学校,600\n");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("学校.csv", "初中在校生数", "望江学校", "pupils_junior")
                .doesNotContain("红旗小学");
        assertThat(folder.resolve("out/result.json")).doesNotExist();
    }

    @Test
    void leavesAnEmptyPupilsCellUndeterminedAndGoesOn() throws IOException {
        Run run = evaluate(HEAD + primary(1, 45, 279) + "5099010002,第2小学,小学,,,137,0" + PRIMARY_STAFF, "--only", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(result().get("verdict").stringValue()).isNotEqualTo("met");
        assertThat(result().get("units").toString()).contains("pupils_primary");
    }

    @Test
    void namesEveryFaultWithRowAndColumnAndWritesNoResult() throws IOException {
        String csv = HEAD
                + primary(1, 45, 279)
                + primary(1, 37, 137)
                + primary(3, 89, 935).replace(",935,", ",很大,");
        Run run = evaluate(csv);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("学校.csv 3", "已经出现过", "学校.csv F4", "很大", "共 2 处错误")
                .doesNotContain("Exception");
        assertThat(folder.resolve("out/result.json")).doesNotExist();
        assertThat(folder.resolve("out/errors.xlsx")).isNotEmptyFile();
    }

    @Test
    void refusesAParameterThatThePackDoesNotHave() throws IOException {
        Run run = evaluate(HEAD + primary(1, 45, 279), "--parameter", "quota=1");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("没有参数 quota");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Run run = Run.of("evaluate", "balanced-development", "--data", "没有.xlsx", "--out", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("找不到文件：没有.xlsx");
    }
}
