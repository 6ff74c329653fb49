package org.duxue.ground.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What a unit is. */
public enum UnitKind {
    DISTRICT("district"),
    TOWN("town"),
    DEPARTMENT("department"),
    SCHOOL("school"),
    KINDERGARTEN("kindergarten"),
    TEACHING_POINT("teaching-point"),
    /** Experts, supervisors and commissioned institutions: people who belong to no school. */
    INSTITUTION("institution");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<UnitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
