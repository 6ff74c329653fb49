package org.duxue.evaluation.framework;

/**
 * A stage of schooling (学段).
 *
 * @param id column suffix, for example {@code primary}
 * @param name Chinese name, 小学
 * @param nameEn English name
 * @param partName what a school's part of this stage is called, 小学部
 * @param evaluated whether parts of this stage are judged; senior pupils, for one, only weigh in the split
 */
public record Stage(String id, String name, String nameEn, String partName, boolean evaluated) {
    /** What its part of a school is called in full; a name that says the part already stays as it is: 某某学校初中部. */
    public String partOf(String school) {
        return school.endsWith(partName) ? school : school + partName;
    }
}
