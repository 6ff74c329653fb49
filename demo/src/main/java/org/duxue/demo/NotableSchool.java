package org.duxue.demo;

import java.util.List;

/**
 * A school of the demonstration district that shows something, for tours and tests. Codes do not depend on the seed.
 *
 * @param why what it shows, in the words of the office
 */
public record NotableSchool(String code, String name, String why) {

    public static List<NotableSchool> all() {
        return List.of(
                new NotableSchool("2150199001", "清河区实验小学", "与江北校区合并计算；教学用房和运动场馆两项不达标（7 项达标 5 项）"),
                new NotableSchool("2150199003", "清河区望江路小学", "中心城区学校，自有场地仅约八成，租用场馆并有改善计划后达标"),
                new NotableSchool("2150199004", "清河区滨江小学", "存在超过 45 人的班级"),
                new NotableSchool("2150199005", "清河区玉屏小学", "仅运动场馆一项不达标且不低于 85%，按“6 项达标”规则通过"),
                new NotableSchool("2150199009", "清河区红旗小学", "只有一项不达标，但低于标准的 85%，不通过"),
                new NotableSchool("2150199010", "清河区南苑小学", "2,310 人，超过 2,000 人；2010 年前建成且有压减计划，按 2,400 人认定"),
                new NotableSchool("2150199011", "清河区金桂小学", "每百名学生多媒体教室 2.2963，四舍五入后才到 2.30，临界提示"),
                new NotableSchool("2150199023", "白鹤镇中心小学校", "2016 年前建成的音乐、美术教室，按 73/67 平方米认定"),
                new NotableSchool("2150199035", "龙洞镇龙泉小学校", "2025 年网络多媒体教室数漏填，无法计算"),
                new NotableSchool("2150199054", "青石镇三合教学点", "62 人教学点，走教教师计入体育艺术教师，有补充计划"),
                new NotableSchool("2150199058", "龙洞镇苏家桥教学点", "99 人教学点，同样只有走教教师，但没有备案计划，不予放宽"),
                new NotableSchool("3150199001", "清河区第一初级中学校", "教学用房和运动场馆两项不达标"),
                new NotableSchool("3150199025", "清河区滨湖学校", "九年一贯制学校，另有只办小学的东校区并入计算"),
                new NotableSchool("3450199005", "清河区第五中学校", "完全中学，初中部按 1∶1.2 拆分后运动场馆不达标"),
                new NotableSchool("3450199010", "清河区南山外国语学校", "十二年一贯制民办学校，小学部骨干教师不足"));
    }
}
