package org.duxue.evaluation;

import java.util.List;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Element.Kind;
import org.duxue.evaluation.framework.Level;

/** What the schools of Qinghe report. */
final class QingheElements {
    private QingheElements() {}

    static List<Element> all() {
        return List.of(
                part("pupils", "在校生数", "人", Kind.COUNT, "primary", "junior", "senior"),
                part("teachers_diploma", "专科学历专任教师数", "人", Kind.COUNT, "primary"),
                part("teachers_bachelor", "本科学历专任教师数", "人", Kind.COUNT, "primary", "junior"),
                part("teachers_master", "硕士学历专任教师数", "人", Kind.COUNT, "primary", "junior"),
                part("teachers_doctor", "博士学历专任教师数", "人", Kind.COUNT, "primary", "junior"),
                part("pe", "体育专任教师数", "人", Kind.COUNT, "primary", "junior"),
                part("visiting_pe", "走教体育教师数", "人", Kind.COUNT, "primary", "junior"),
                part("class_sizes", "班额", "人", Kind.NUMBERS, "primary", "junior"),
                school("teaching_area", "教学及辅助用房面积", "m2", Kind.NUMBER),
                school("indoor_sports_area", "室内体育用房面积", "m2", Kind.NUMBER),
                school("equipment_value_wan", "教学仪器设备资产值", "万元", Kind.NUMBER),
                school("music_rooms", "音乐教室面积", "m2", Kind.NUMBERS),
                school("trained", "完成培训教师数", "人", Kind.COUNT),
                school("teachers", "专任教师数", "人", Kind.COUNT),
                flag("built_by_2016", "2016年前建成", Level.SCHOOL),
                flag("plan_filed", "有改造计划", Level.SCHOOL),
                new Element(
                        "setting",
                        "城乡",
                        "setting",
                        Kind.CHOICE,
                        "",
                        Level.SCHOOL,
                        List.of(),
                        false,
                        "school",
                        false,
                        null,
                        null,
                        List.of("城区", "镇区", "乡村"),
                        List.of(),
                        ""),
                district("rotated", "交流教师数", "人", Kind.COUNT),
                district("eligible", "应交流教师数", "人", Kind.COUNT),
                flag("exam_admission", "以考试方式招生", Level.DISTRICT));
    }

    private static Element part(String id, String name, String unit, Kind kind, String... stages) {
        return new Element(
                id,
                name,
                id,
                kind,
                unit,
                Level.PART,
                List.of(stages),
                true,
                "school",
                true,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    private static Element school(String id, String name, String unit, Kind kind) {
        return new Element(
                id,
                name,
                id,
                kind,
                unit,
                Level.SCHOOL,
                List.of(),
                true,
                "school",
                true,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    private static Element district(String id, String name, String unit, Kind kind) {
        return new Element(
                id,
                name,
                id,
                kind,
                unit,
                Level.DISTRICT,
                List.of(),
                true,
                "district",
                false,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    private static Element flag(String id, String name, Level level) {
        return new Element(
                id, name, id, Kind.FLAG, "", level, List.of(), false, "school", false, null, null, List.of(), List.of(),
                "");
    }
}
