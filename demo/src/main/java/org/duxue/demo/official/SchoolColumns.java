package org.duxue.demo.official;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;
import org.duxue.demo.sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a stage's wide export. Pupils, classes and teachers are those of the stage; ground, buildings and
 * equipment are the whole school's, and so stand alike in every file in which a through-school appears.
 */
public final class SchoolColumns {
    private static final int[][] BANDS = {
        {0, 25}, {26, 30}, {31, 35}, {36, 40}, {41, 45}, {46, 50}, {51, 55}, {56, 60}, {61, 65}, {66, 999}
    };

    private SchoolColumns() {}

    /** A school as the stage's file sees it. */
    public record Row(School school, StagePart part) {}

    /** The rows of a stage's file: every general school that has the stage, campuses included. */
    public static List<Row> rows(List<School> schools, Stage stage) {
        List<Row> rows = new ArrayList<>();
        for (School school : schools) {
            StagePart part = school.part(stage);
            if (part != null && school.type().general()) {
                rows.add(new Row(school, part));
            }
        }
        return rows;
    }

    public static List<Column<Row>> of(Stage stage) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.key("学校（机构）名称", row -> row.school().name()));
        columns.add(Column.key("学校（机构）标识码", row -> row.school().code()));
        columns.add(Column.key("统计三级", row -> DemoDistrict.NAME));
        columns.add(Column.key("所在镇街", row -> row.school().identity().town()));
        columns.add(Column.key(
                "城乡类型", row -> row.school().identity().setting().belt().title()));
        columns.add(Column.key("办学类型", row -> row.school().type().title()));
        columns.add(Column.key("举办者", row -> row.school().identity().publicly() ? "县级教育部门" : "民办"));
        columns.add(Column.key("是否计校数", row -> row.school().identity().counted() ? 1 : 0));
        columns.add(Column.key("所属学校标识码", row -> row.school().identity().parent()));
        classes(columns);
        pupils(columns);
        teachers(columns, stage);
        columns.add(count(
                "教基1102>县级以上骨干教师(" + stage.title() + ")",
                part -> part.teachers().backbone()));
        premises(columns);
        return columns;
    }

    private static void classes(List<Column<Row>> columns) {
        columns.add(count("班数>合计", part -> part.classes().size()));
        for (int[] band : BANDS) {
            String title = band[0] == 0 ? "25人及以下" : band[1] == 999 ? "66人及以上" : band[0] + "-" + band[1] + "人";
            columns.add(count("班数>#按班额分>" + title, part -> part.classesBetween(band[0], band[1])));
        }
    }

    private static void pupils(List<Column<Row>> columns) {
        columns.add(count("毕业生数", part -> part.pupils().graduates()));
        columns.add(count("招生数>合计", part -> part.pupils().intake()));
        columns.add(count("在校生数>合计", part -> part.pupils().total()));
        columns.add(count("在校生数>#女", part -> part.pupils().girls()));
        columns.add(count("在校生数>#寄宿生", part -> part.pupils().boarders()));
        columns.add(count("在校生数>#进城务工人员随迁子女", part -> part.pupils().migrants()));
        columns.add(count("在校生数>#农村留守儿童", part -> part.pupils().leftBehind()));
        columns.add(count("在校生数>#残疾学生", part -> part.pupils().disabled()));
    }

    private static void teachers(List<Column<Row>> columns, Stage stage) {
        columns.add(count("专任教师>合计", part -> part.teachers().total()));
        columns.add(count("专任教师>#女", part -> part.teachers().women()));
        columns.add(count("专任教师>#按学历分>博士研究生", part -> part.teachers().degrees().doctor()));
        columns.add(count("专任教师>#按学历分>硕士研究生", part -> part.teachers().degrees().master()));
        columns.add(count("专任教师>#按学历分>本科", part -> part.teachers().degrees().bachelor()));
        columns.add(count("专任教师>#按学历分>专科", part -> part.teachers().degrees().diploma()));
        columns.add(
                count("专任教师>#按学历分>高中阶段及以下", part -> part.teachers().degrees().below()));
        columns.add(count("专任教师>#按授课课程分>" + (stage == Stage.PRIMARY ? "道德与法治" : "思想政治"), share(0.06)));
        columns.add(count("专任教师>#按授课课程分>语文", share(0.32)));
        columns.add(count("专任教师>#按授课课程分>数学", share(0.27)));
        columns.add(count("专任教师>#按授课课程分>体育与健康", part -> part.teachers().own().sport()));
        columns.add(count("专任教师>#按授课课程分>艺术>计", part -> part.teachers().own().arts()));
        columns.add(count("专任教师>#按授课课程分>艺术>音乐", part -> part.teachers().own().music()));
        columns.add(count("专任教师>#按授课课程分>艺术>美术", part -> part.teachers().own().fineArt()));
        columns.add(count("专任教师>#按授课课程分>艺术>艺术", part -> part.teachers().own().art()));
        columns.add(count("专任教师>#按授课课程分>其他", SchoolColumns::others));
        columns.add(count("专任教师>#持教师资格证", part -> part.teachers().certified()));
    }

    private static void premises(List<Column<Row>> columns) {
        String ground = "占地面积及其他办学条件>占地面积（平方米）>";
        columns.add(whole(ground + "计", school -> school.premises().site()));
        columns.add(whole(ground + "其中>绿化用地面积", school -> school.premises().green()));
        columns.add(whole(ground + "其中>运动场地面积", school -> school.premises().outdoorSports()));
        columns.add(whole("占地面积及其他办学条件>图书（册）", school -> school.premises().books()));
        columns.add(whole("占地面积及其他办学条件>网络多媒体教室（间）", school -> school.premises().multimediaRooms()));
        columns.add(whole("固定资产总值>计(万元)", school -> school.premises().assets()));
        columns.add(whole("固定资产总值>教学仪器设备资产值(万元)", school -> school.premises().equipment()));
        String building = "校舍建筑面积（平方米）>";
        columns.add(whole(building + "计", school -> school.premises().building()));
        columns.add(whole(building + "教学及辅助用房>计", school -> school.premises().teaching()));
        columns.add(
                whole(building + "教学及辅助用房>室内体育用房", school -> school.premises().indoorSports()));
        columns.add(whole(building + "行政办公用房", school -> school.premises().office()));
        columns.add(whole(building + "生活用房", school -> school.premises().living()));
    }

    private static ToIntFunction<StagePart> share(double share) {
        return part -> (int) ((part.teachers().total() - part.teachers().own().total()) * share);
    }

    /** Whoever teaches none of the courses named, so that the courses add up to the teachers. */
    private static int others(StagePart part) {
        return part.teachers().total()
                - part.teachers().own().total()
                - share(0.06).applyAsInt(part)
                - share(0.32).applyAsInt(part)
                - share(0.27).applyAsInt(part);
    }

    private static Column<Row> count(String path, ToIntFunction<StagePart> value) {
        return Column.count(path, row -> value.applyAsInt(row.part()));
    }

    private static Column<Row> whole(String path, Function<School, @Nullable Object> value) {
        return Column.count(path, row -> value.apply(row.school()));
    }
}
