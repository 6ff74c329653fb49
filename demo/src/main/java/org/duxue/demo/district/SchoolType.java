package org.duxue.demo.district;

import java.util.Arrays;
import java.util.List;

/** Kind of school (办学类型) with its code in the statistics. */
public enum SchoolType {
    PRIMARY_SCHOOL("小学", "211", List.of(Stage.PRIMARY)),
    TEACHING_POINT("教学点", "218", List.of(Stage.PRIMARY)),
    JUNIOR_SCHOOL("初级中学", "311", List.of(Stage.JUNIOR)),
    NINE_YEAR("九年一贯制学校", "312", List.of(Stage.PRIMARY, Stage.JUNIOR)),
    COMPLETE_SECONDARY("完全中学", "341", List.of(Stage.JUNIOR, Stage.SENIOR)),
    SENIOR_SCHOOL("高级中学", "342", List.of(Stage.SENIOR)),
    TWELVE_YEAR("十二年一贯制学校", "345", List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR)),
    VOCATIONAL("中等职业学校", "361", List.of(Stage.SENIOR)),
    SPECIAL("特殊教育学校", "511", List.of(Stage.PRIMARY, Stage.JUNIOR));

    private final String title;
    private final String code;
    private final List<Stage> stages;

    SchoolType(String title, String code, List<Stage> stages) {
        this.title = title;
        this.code = code;
        this.stages = stages;
    }

    public String title() {
        return title;
    }

    public String code() {
        return code;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** Whether its compulsory stages are judged for balance. */
    public boolean general() {
        return this != VOCATIONAL && this != SPECIAL;
    }

    static SchoolType named(String title) {
        return Arrays.stream(values())
                .filter(type -> type.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown school type " + title));
    }
}
