package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duxue.demo.school.Premises;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;
import org.jspecify.annotations.Nullable;

/** The forms of a school's base-level workbook up to 2020/21 (基础基NNN). */
final class OldForms {
    private static final int[][] BANDS = {
        {0, 25}, {26, 30}, {31, 35}, {36, 40}, {41, 45}, {46, 50}, {51, 55}, {56, 60}, {61, 65}, {66, 999}
    };

    private OldForms() {}

    static List<Form> of(School school) {
        List<Form> forms = new ArrayList<>();
        forms.add(backbone(school));
        StagePart primary = school.part(Stage.PRIMARY);
        StagePart junior = school.part(Stage.JUNIOR);
        if (primary != null) {
            forms.add(classes("基础基212", "小学教学班数、班额情况", "合计", primary));
            forms.add(pupils("基础基312", "小学学生数", primary));
            forms.add(teachers("基础基423", "小学专任教师分课程、分学历", "总 计", primary));
        }
        if (junior != null) {
            forms.add(classes("基础基213", "中学教学班数、班额情况", "初中", junior));
            forms.add(pupils("基础基313", "初中学生数", junior));
            forms.add(teachers("基础基424", "中学专任教师分课程、分学历", "初 中", junior));
        }
        forms.add(staff(school));
        forms.add(rooms(school));
        forms.add(conditions(school));
        return forms;
    }

    private static Form backbone(School school) {
        return new Form(
                "基础基112",
                "学校（机构）基本情况",
                "",
                1,
                0,
                1,
                paths("内容", "单位", "备注"),
                List.of(
                        line("乡镇中心小学", null, null, "小学"),
                        line("上学年体检学生数", school.pupils(), "人", "中、小学"),
                        line("县级及以上骨干教师（小学）", backbone(school, Stage.PRIMARY), "人", "小学"),
                        line("县级及以上骨干教师（初中）", backbone(school, Stage.JUNIOR), "人", "初中"),
                        line("县级及以上骨干教师（高中）", "*", "人", "高中"),
                        line("安全保卫人员", 2, "人", "幼儿园、中、小学、特教")));
    }

    private static @Nullable Object backbone(School school, Stage stage) {
        StagePart part = school.part(stage);
        return part == null ? "*" : (Object) part.teachers().backbone();
    }

    private static Form classes(String number, String title, String column, StagePart part) {
        List<Form.Line> lines =
                new ArrayList<>(List.of(line("总 计", part.classes().size()), line("其中：复式班", (Object) null)));
        for (int[] band : BANDS) {
            lines.add(line(NewForms.band(band), part.classesBetween(band[0], band[1])));
        }
        return new Form(number, title, "个", 1, 0, 1, paths(column), lines);
    }

    private static Form pupils(String number, String title, StagePart part) {
        StagePart.Pupils p = part.pupils();
        return new Form(
                number,
                title,
                "人",
                1,
                0,
                2,
                paths("毕业生数", "招生数>合计", "招生数>其中：女", "在校生数>合计", "在校生数>其中：女", "在校生数>其中：寄宿生"),
                List.of(line("总 计", p.graduates(), p.intake(), p.intake() / 2, p.total(), p.girls(), p.boarders())));
    }

    private static Form teachers(String number, String title, String first, StagePart part) {
        StagePart.Teachers t = part.teachers();
        StagePart.Degrees d = t.degrees();
        StagePart.Courses c = t.own();
        int rest = t.total() - c.total();
        List<@Nullable Object> all = new ArrayList<>(Collections.nCopies(9, (Object) null));
        all.set(0, t.total());
        all.set(1, rest / 2);
        all.set(2, rest - rest / 2);
        all.set(4, c.sport());
        all.set(5, c.music());
        all.set(6, c.fineArt());
        all.set(7, c.art());
        return new Form(
                number,
                title,
                "人",
                1,
                0,
                2,
                paths("合计", "语文", "数学", "外语", "体育与健康", "音乐", "美术", "艺术", "其他"),
                List.of(
                        new Form.Line(first, all),
                        line("其中：女", t.women()),
                        line("少数民族"),
                        line("研究生毕业", d.doctor() + d.master()),
                        line("本科毕业", d.bachelor()),
                        line("专科毕业", d.diploma()),
                        line("高中阶段毕业及以下", d.below())));
    }

    private static Form staff(School school) {
        return new Form(
                "基础基412",
                "中小学教职工",
                "人",
                1,
                0,
                2,
                paths("教职工数>合计", "教职工数>专任教师", "教职工数>行政人员", "教职工数>工勤人员"),
                List.of(line("总 计", school.teachers() + 3, school.teachers(), 2, 1)));
    }

    private static Form rooms(School school) {
        Premises p = school.premises();
        return new Form(
                "基础基512",
                "中小学校舍情况",
                "平方米",
                2,
                0,
                2,
                paths("校舍建筑面积>合计", "校舍建筑面积>框架结构"),
                List.of(
                        line("总 计", p.building(), p.building()),
                        line("其中：危房", null, null),
                        line("当年新增校舍", null, null),
                        line("一、教学及辅助用房", p.teaching(), p.teaching()),
                        line("教室", Math.round((p.teaching() - p.indoorSports()) * 0.7), null),
                        line("实验室", Math.round((p.teaching() - p.indoorSports()) * 0.15), null),
                        line("图书室", Math.round((p.teaching() - p.indoorSports()) * 0.08), null),
                        line("微机室", null, null),
                        line("语音室", null, null),
                        line("体育馆", p.indoorSports(), null),
                        line("二、行政办公用房", p.office(), null),
                        line("三、生活用房", p.living(), null)));
    }

    private static Form conditions(School school) {
        Premises p = school.premises();
        return new Form(
                "基础基522",
                "中小学占地面积及其他办学条件",
                "",
                1,
                0,
                3,
                paths(
                        "占地面积（平方米）>计",
                        "占地面积（平方米）>其中>绿化用地面积",
                        "占地面积（平方米）>其中>运动场地面积",
                        "图书（册）",
                        "教室（间）>计",
                        "教室（间）>其中：网络多媒体教室",
                        "固定资产总值（万元）>计",
                        "固定资产总值（万元）>其中：教学仪器设备资产值"),
                List.of(line(
                        "总 计",
                        p.site(),
                        p.green(),
                        p.outdoorSports(),
                        p.books(),
                        p.multimediaRooms(),
                        p.multimediaRooms(),
                        p.assets(),
                        p.equipment())));
    }
}
