package org.duxue.planning;

import java.util.List;

/** What every plan takes for granted; shown with it. */
final class Assumptions {
    private Assumptions() {}

    static List<String> of(PlanRequest request) {
        return List.of(
                "学生数、班级数和其他未列入手段的数据保持不变。",
                "只增不减：不考虑在学校之间调配教师和设备，也不考虑减少存量。",
                "各项单价由使用者给定，按数量成比例计费，不含折扣和建设周期。",
                "教师、教室按整数增加，面积和设备按 0.01 个单位向上取整；下界按可拆分计算，差距即由此而来。",
                "一贯制学校共用的用房、场地和设备按标准的比例分摊到各学段，增加部分同样分摊。",
                "增加的数量计入主校；特殊情形的适用条件按现状判断（截至 " + request.options().asOf() + "）。");
    }
}
