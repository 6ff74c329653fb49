package org.duxue.packs;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Preparation;
import org.jspecify.annotations.Nullable;

/** Lists the rules and figures of a framework that say of themselves that nobody checked them against a document. */
final class Unverified {
    private final List<String> found = new ArrayList<>();

    private Unverified() {}

    static List<String> in(Framework framework) {
        Unverified unverified = new Unverified();
        unverified.preparation(framework.preparation());
        framework.parameters().forEach(p -> unverified.note("parameter " + p.id(), p.clause()));
        framework.sections().forEach(section -> section.indicators().forEach(unverified::indicator));
        framework.vetoes().forEach(v -> unverified.note(v.id(), v.clause()));
        return unverified.found;
    }

    private void preparation(Preparation preparation) {
        Preparation.Merge merge = preparation.merge();
        Preparation.Split split = preparation.split();
        note("merge", merge == null ? null : merge.clause());
        note("split", split == null ? null : split.clause());
        preparation.exclusions().forEach(e -> note("exclusion " + e.id(), e.clause()));
    }

    private void indicator(Indicator indicator) {
        note(indicator.id(), indicator.clause());
        indicator.tests().forEach(t -> note(indicator.id() + "/" + t.id(), t.clause()));
        indicator.relaxations().forEach(r -> note(indicator.id() + "/" + r.id(), r.clause()));
    }

    private void note(String what, @Nullable Clause clause) {
        if (clause != null && !clause.verified()) {
            found.add(what);
        }
    }
}
