package org.duxue.work.programme;

/** What the ordinance calls the supervision; its clocks differ. */
public enum ProgrammeKind {
    /** 专项督导 */
    SPECIAL("special"),
    /** 综合督导 */
    COMPREHENSIVE("comprehensive");

    private final String code;

    ProgrammeKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static ProgrammeKind of(String code) {
        return code.equals(SPECIAL.code) ? SPECIAL : COMPREHENSIVE;
    }
}
