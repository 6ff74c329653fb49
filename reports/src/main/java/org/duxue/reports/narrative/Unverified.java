package org.duxue.reports.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Section;

/** The figures and rules of a framework that were not checked against their document; a report must say so. */
public final class Unverified {
    private Unverified() {}

    /** One unverified rule: where it is used, and its clause. */
    public record Rule(String where, Clause clause) {}

    public static List<Rule> of(Framework framework) {
        Map<String, Rule> found = new LinkedHashMap<>();
        BiConsumer<String, Clause> look = (where, clause) -> {
            if (!clause.verified()) {
                found.putIfAbsent(where + clause.text(), new Rule(where, clause));
            }
        };
        preparation(framework.preparation(), look);
        for (Section section : framework.sections()) {
            if (section.unitRule() != null) {
                look.accept(section.name(), section.unitRule().clause());
            }
            section.indicators().forEach(indicator -> indicator(indicator, look));
        }
        for (Parameter parameter : framework.parameters()) {
            look.accept("参数“" + parameter.name() + "”", parameter.clause());
        }
        framework.vetoes().forEach(veto -> look.accept("一票否决“" + veto.name() + "”", veto.clause()));
        return List.copyOf(found.values());
    }

    private static void preparation(Preparation preparation, BiConsumer<String, Clause> look) {
        if (preparation.merge() != null) {
            look.accept("分校区合并", preparation.merge().clause());
        }
        if (preparation.split() != null) {
            look.accept("多学段拆分", preparation.split().clause());
        }
        preparation.exclusions().forEach(exclusion -> look.accept("不纳入评估", exclusion.clause()));
    }

    private static void indicator(Indicator indicator, BiConsumer<String, Clause> look) {
        look.accept(indicator.id(), indicator.clause());
        indicator.tests().forEach(test -> {
            if (test.clause() != null) {
                look.accept(indicator.id(), test.clause());
            }
        });
        indicator
                .relaxations()
                .forEach(
                        relaxation -> look.accept(indicator.id() + "“" + relaxation.name() + "”", relaxation.clause()));
        if (indicator.dispersion() != null) {
            look.accept(indicator.id() + "差异系数", indicator.dispersion().clause());
        }
    }
}
