package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.demo.district.Premises;
import org.duxue.demo.district.School;
import org.duxue.demo.district.Stage;
import org.duxue.demo.district.StagePart;
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
            forms.add(primaryTeachers(primary));
        }
        if (junior != null || senior != null) {
            forms.add(secondaryClasses(junior, senior));
            forms.add(secondaryTeachers(junior, senior));
        }
        if (junior != null) {
            forms.add(secondaryPupils("教基3115", "初中学生数", junior));
        }
        if (senior != null) {
            forms.add(secondaryPupils("教基3118", "普通高中学生数", senior));
        }
        forms.add(rooms(school));
        forms.add(conditions(school));
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

    private static Form primaryTeachers(StagePart part) {
        StagePart.Teachers t = part.teachers();
        StagePart.Degrees d = t.degrees();
        StagePart.Courses c = t.own();
        int rest = t.total() - c.total();
        return new Form(
                "教基4155",
                "小学专任教师分课程、分学历情况",
                "人",
                1,
                0,
                2,
                paths(
                        "合计", "道德与法治", "语文", "数学", "外语", "科学", "信息科技", "劳动", "综合实践活动", "体育与健康", "艺术>计", "艺术>音乐",
                        "艺术>美术", "艺术>艺术", "其他"),
                List.of(
                        line(
                                "总计",
                                t.total(),
                                null,
                                rest / 2,
                                rest - rest / 2,
                                null,
                                null,
                                null,
                                null,
                                null,
                                c.sport(),
                                c.arts(),
                                c.music(),
                                c.fineArt(),
                                c.art(),
                                null),
                        line("其中：女", t.women()),
                        line("少数民族"),
                        line("博士研究生毕业", d.doctor()),
                        line("硕士研究生毕业", d.master()),
                        line("本科毕业", d.bachelor()),
                        line("专科毕业", d.diploma()),
                        line("高中阶段毕业及以下", d.below())));
    }

    private static Form secondaryTeachers(@Nullable StagePart junior, @Nullable StagePart senior) {
        List<Form.Line> lines = new ArrayList<>();
        if (junior != null) {
            lines.addAll(secondaryLines("初中", junior.teachers()));
        }
        if (senior != null) {
            lines.addAll(secondaryLines("高中", senior.teachers()));
        }
        return new Form(
                "教基4156",
                "中学专任教师分课程、分学历情况",
                "人",
                1,
                0,
                2,
                paths(
                        "合计", "道德与法治", "语文", "数学", "英语", "日语", "俄语", "物理", "化学", "生物学", "历史与社会", "地理", "历史", "科学",
                        "信息科技", "通用技术", "劳动", "综合实践活动", "体育与健康", "音乐", "美术", "艺术", "其他"),
                lines);
    }

    private static List<Form.Line> secondaryLines(String stage, StagePart.Teachers t) {
        List<@Nullable Object> first = new ArrayList<>(java.util.Collections.nCopies(23, (Object) null));
        int rest = t.total() - t.own().total();
        first.set(0, t.total());
        first.set(2, rest / 3);
        first.set(3, rest / 3);
        first.set(4, rest - 2 * (rest / 3));
        first.set(18, t.own().sport());
        first.set(19, t.own().music());
        first.set(20, t.own().fineArt());
        first.set(21, t.own().art());
        StagePart.Degrees d = t.degrees();
        return Arrays.asList(
                new Form.Line(stage, first),
                line("其中：女", t.women()),
                line("少数民族"),
                line("在编人员", t.total()),
                line("博士研究生毕业", d.doctor()),
                line("硕士研究生毕业", d.master()),
                line("本科毕业", d.bachelor()),
                line("专科毕业", d.diploma()),
                line("高中阶段毕业及以下", d.below()));
    }

    private static Form rooms(School school) {
        Premises p = school.premises();
        double music = sum(p, Premises.Room.Kind.MUSIC);
        double art = sum(p, Premises.Room.Kind.ART);
        double classrooms = p.teaching() - p.indoorSports() - music - art;
        return new Form(
                "教基5170",
                "中小学校舍情况",
                "平方米",
                4,
                0,
                3,
                paths("校舍建筑面积>合计", "校舍建筑面积>其中：租借面积"),
                List.of(
                        line("总计", p.building()),
                        line("其中：危房", null, "*"),
                        line("当年新增校舍", null, "*"),
                        line("一、教学及辅助用房", p.teaching()),
                        line("普通教室", Math.round(classrooms * 60) / 100.0),
                        line("音乐教室", music),
                        line("美术教室", art),
                        line("实验室", Math.round(classrooms * 15) / 100.0),
                        line("图书阅览室", Math.round(classrooms * 10) / 100.0),
                        line("心理辅导室", null, null),
                        line("室内体育用房（体育馆）", p.indoorSports()),
                        line("其他用房", null, null),
                        line("二、行政办公用房", p.office()),
                        line("三、生活用房", p.living()),
                        line("四、其他用房", null, null)));
    }

    private static double sum(Premises premises, Premises.Room.Kind kind) {
        return premises.areas(kind).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Form conditions(School school) {
        Premises p = school.premises();
        return new Form(
                "教基5176",
                "中小学占地面积及其他办学条件",
                "见“单位”栏",
                1,
                1,
                1,
                paths("单位", "内容"),
                List.of(
                        line("占地面积", "平方米", p.site()),
                        line("其中：绿化用地面积", "平方米", p.green()),
                        line("运动场地面积", "平方米", p.outdoorSports()),
                        line("校园足球场", "片", 1),
                        line("其中：11人制足球场", "片", null),
                        line("7人制足球场", "片", null),
                        line("5人制足球场", "片", 1),
                        line("图书", "册", p.books()),
                        line("数字终端数", "台", school.pupils() / 6 + school.teachers()),
                        line("其中：教师终端数", "台", school.teachers()),
                        line("学生终端数", "台", school.pupils() / 6),
                        line("教室", "间", p.multimediaRooms()),
                        line("其中：网络多媒体教室", "间", p.multimediaRooms()),
                        line("固定资产总值", "万元", p.assets()),
                        line("其中：教学仪器设备资产值", "万元", p.equipment())));
    }
}
