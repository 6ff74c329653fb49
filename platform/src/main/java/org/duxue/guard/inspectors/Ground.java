package org.duxue.guard.inspectors;

/** Why somebody may not take part in judging a unit: the four grounds of the ordinance, and what else was declared. */
public enum Ground {
    HEAD_RELATIVE("近亲属任该单位负责人"),
    FAMILY_EMPLOYED("配偶、父母或子女在该单位工作"),
    OWN_STAFF("本人在该单位工作"),
    LEFT_RECENTLY("离开该单位未满三年"),
    DECLARED("其他可能影响公正的情形");

    /** The clause all of them stand in. */
    public static final String CLAUSE = "《重庆市教育督导条例》第十二条";

    private final String title;

    Ground(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it is declared by somebody rather than known from the employers. */
    public boolean declared() {
        return this == HEAD_RELATIVE || this == FAMILY_EMPLOYED || this == DECLARED;
    }
}
