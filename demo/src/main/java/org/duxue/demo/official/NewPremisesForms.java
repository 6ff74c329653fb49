package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.List;
import org.duxue.demo.school.Premises;
import org.duxue.demo.school.School;

/** The forms of rooms (5170) and of ground, equipment and other conditions (5176) from 2021 on. */
final class NewPremisesForms {
    private NewPremisesForms() {}

    static Form rooms(School school) {
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

    static Form conditions(School school) {
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
