package org.duxue.evaluation.appraisal.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.evaluation.framework.Clause;
import org.jspecify.annotations.Nullable;

/**
 * An observation point (考查要点), the leaf of the tree.
 *
 * @param weight in hundredths of its key indicator; siblings add up to 100
 * @param appliesWhen condition on the unit's facts under which it is asked, or null for always
 * @param ask who answers it first: the unit in its self-evaluation, or the team alone on site
 * @param lookFor what a reviewer looks at, in one or two sentences
 * @param methods how it is looked at
 * @param evidence what the unit hands in
 * @param shows ids of elements shown beside it, so that what is known is confirmed and not asked again
 * @param minutes what answering costs the unit, without collecting the evidence
 */
public record Point(
        String id,
        String name,
        String nameEn,
        BigDecimal weight,
        Measure measure,
        @Nullable String appliesWhen,
        Ask ask,
        String lookFor,
        List<Method> methods,
        List<EvidenceDemand> evidence,
        List<String> shows,
        int minutes,
        Clause clause) {

    /** Who answers first. */
    public enum Ask {
        /** The unit rates itself, the team checks. */
        UNIT,
        /** Only the team; the unit is not burdened. */
        TEAM
    }

    /** How a reviewer finds out. */
    public enum Method {
        /** 查阅资料 */
        DOCUMENTS,
        /** 实地查看 */
        VISIT,
        /** 课堂或活动观察 */
        OBSERVATION,
        /** 座谈访谈 */
        TALK,
        /** 问卷 */
        SURVEY,
        /** 数据核查 */
        DATA
    }

    public Point {
        methods = List.copyOf(methods);
        evidence = List.copyOf(evidence);
        shows = List.copyOf(shows);
    }
}
