package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.ArrayList;
import java.util.List;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;
import org.jspecify.annotations.Nullable;

/** The forms of a school's base-level workbook from 2021 on (教基NNNN). */
final class NewForms {
    private static final int[][] BANDS = {
        {0, 25}, {26, 30}, {31, 35}, {36, 40}, {41, 45}, {46, 50}, {51, 55}, {56, 60}, {61, 65}, {66, 999}
    };

    private NewForms() {}

    static List<Form> of(School school) {
        List<Form> forms = new ArrayList<>();
        forms.add(backbone(school));
        @Nullable StagePart primary = school.part(Stage.PRIMARY);
        @Nullable StagePart junior = school.part(Stage.JUNIOR);
        @Nullable StagePart senior = school.part(Stage.SENIOR);
        if (primary != null) {
            forms.add(primaryClasses(primary));
            forms.add(primaryPupils(primary));
            forms.add(NewTeacherForms.primary(primary));
        }
        if (junior != null || senior != null) {
            forms.add(secondaryClasses(junior, senior));
            forms.add(NewTeacherForms.secondary(junior, senior));
        }
        if (junior != null) {
            forms.add(secondaryPupils("教基3115", "初中学生数", junior));
        }
        if (senior != null) {
            forms.add(secondaryPupils("教基3118", "普通高中学生数", senior));
        }
        forms.add(NewPremisesForms.rooms(school));
        forms.add(NewPremisesForms.conditions(school));
        return forms;
    }

    private static Form backbone(School school) {
        return new Form(
                "教基1102续",
                "学校（机构）基本情况续表",
                "人",
                1,
                1,
                1,
                paths("单位", "内容"),
                List.of(
                        line("上学年体检学生数", "人", school.pupils()),
                        line("上学年参加国家学生体质健康标准测试人数", "人", school.pupils()),
                        line("优秀", "人", school.pupils() / 10),
                        line("良好", "人", school.pupils() * 4 / 10),
                        line("及格", "人", school.pupils() - school.pupils() / 10 - school.pupils() * 4 / 10),
                        line("不及格", "人", null),
                        line("专职校医", "人", null),
                        line("县级及以上骨干教师（小学）", "人", backbone(school, Stage.PRIMARY)),
                        line("县级及以上骨干教师（初中）", "人", backbone(school, Stage.JUNIOR)),
                        line("县级及以上骨干教师（高中）", "人", backbone(school, Stage.SENIOR)),
                        line("安全保卫人员", "人", 2),
                        line("心理健康教育教师", "人", 1)));
    }

    private static @Nullable Object backbone(School school, Stage stage) {
        StagePart part = school.part(stage);
        return part == null ? "*" : (Object) part.teachers().backbone();
    }

    private static Form primaryClasses(StagePart part) {
        List<Form.Line> lines =
                new ArrayList<>(List.of(line("总计", part.classes().size())));
        for (int[] band : BANDS) {
            lines.add(line(band(band), part.classesBetween(band[0], band[1])));
        }
        return new Form("教基2106", "小学班数、班额情况", "个", 1, 0, 1, paths("合计"), lines);
    }

    private static Form secondaryClasses(@Nullable StagePart junior, @Nullable StagePart senior) {
        List<Form.Line> lines = new ArrayList<>(List.of(line("总计", classes(junior, 0, 999), classes(senior, 0, 999))));
        for (int[] band : BANDS) {
            lines.add(line(band(band), classes(junior, band[0], band[1]), classes(senior, band[0], band[1])));
        }
        return new Form("教基2107", "中学班数、班额情况", "个", 1, 0, 1, paths("初中", "高中"), lines);
    }

    private static Object classes(@Nullable StagePart part, int smallest, int largest) {
        return part == null ? "*" : (Object) part.classesBetween(smallest, largest);
    }

    static String band(int[] band) {
        return band[0] == 0 ? "25人及以下" : band[1] == 999 ? "66人及以上" : band[0] + "－" + band[1] + "人";
    }

    private static Form primaryPupils(StagePart part) {
        StagePart.Pupils p = part.pupils();
        return new Form(
                "教基3112",
                "小学学生数",
                "人",
                1,
                0,
                2,
                paths(
                        "毕业生数",
                        "招生数>合计",
                        "招生数>女",
                        "招生数>受过学前教育",
                        "招生数>进城务工人员随迁子女",
                        "招生数>农村留守儿童",
                        "在校生数>合计",
                        "在校生数>女",
                        "在校生数>寄宿生",
                        "在校生数>进城务工人员随迁子女",
                        "在校生数>农村留守儿童"),
                List.of(
                        line(
                                "总计",
                                p.graduates(),
                                p.intake(),
                                p.intake() / 2,
                                p.intake(),
                                null,
                                null,
                                p.total(),
                                p.girls(),
                                p.boarders(),
                                p.migrants(),
                                p.leftBehind()),
                        line("其中：残疾学生", null, null, null, null, null, null, p.disabled())));
    }

    private static Form secondaryPupils(String number, String title, StagePart part) {
        StagePart.Pupils p = part.pupils();
        return new Form(
                number,
                title,
                "人",
                1,
                0,
                2,
                paths("毕业生数", "招生数", "在校生数>合计", "在校生数>女", "在校生数>寄宿生", "在校生数>进城务工人员随迁子女"),
                List.of(line("总计", p.graduates(), p.intake(), p.total(), p.girls(), p.boarders(), p.migrants())));
    }
}
