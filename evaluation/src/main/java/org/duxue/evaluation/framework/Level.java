package org.duxue.evaluation.framework;

/** What a quantity or an indicator speaks about. */
public enum Level {
    /** One stage of one school (学段部): 小学部, 初中部 … */
    PART,
    /** The whole school, all its stages together. */
    SCHOOL,
    /** The district (县级单位). */
    DISTRICT
}
