package org.duxue.demo.school;

import java.util.Arrays;
import java.util.List;

/** Kind of school (办学类型) with its code in the statistics. */
public enum SchoolType {
    PRIMARY_SCHOOL("小学", "211"),
    TEACHING_POINT("教学点", "218"),
    JUNIOR_SCHOOL("初级中学", "311"),
    NINE_YEAR("九年一贯制学校", "312"),
    COMPLETE_SECONDARY("完全中学", "341"),
    SENIOR_SCHOOL("高级中学", "342"),
    TWELVE_YEAR("十二年一贯制学校", "345"),
    VOCATIONAL("职业高中学校", "362"),
    SPECIAL("特殊教育学校", "511");

    private final String title;
    private final String code;

    SchoolType(String title, String code) {
        this.title = title;
        this.code = code;
    }

    public String title() {
        return title;
    }

    public String code() {
        return code;
    }

    /** The stages it teaches, in order. */
    public List<Stage> stages() {
        return switch (this) {
            case PRIMARY_SCHOOL, TEACHING_POINT -> List.of(Stage.PRIMARY);
            case JUNIOR_SCHOOL -> List.of(Stage.JUNIOR);
            case NINE_YEAR, SPECIAL -> List.of(Stage.PRIMARY, Stage.JUNIOR);
            case COMPLETE_SECONDARY -> List.of(Stage.JUNIOR, Stage.SENIOR);
            case SENIOR_SCHOOL, VOCATIONAL -> List.of(Stage.SENIOR);
            case TWELVE_YEAR -> List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR);
        };
    }

    /** Whether its compulsory stages are judged for balance. */
    public boolean general() {
        return this != VOCATIONAL && this != SPECIAL;
    }

    /**
     * The one with the Chinese name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SchoolType named(String title) {
        return Arrays.stream(values())
                .filter(type -> type.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown school type " + title));
    }
}
