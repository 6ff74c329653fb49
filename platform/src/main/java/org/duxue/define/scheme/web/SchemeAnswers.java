package org.duxue.define.scheme.web;

import java.util.List;
import java.util.Locale;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.packs.appraisal.AppraisalLint;

/** What is found out about a scheme, on the wire. */
final class SchemeAnswers {
    private SchemeAnswers() {}

    record FindingView(String kind, String where, String message) {}

    record LintView(List<FindingView> findings, AppraisalLint.Cost cost) {}

    static LintView lint(Appraisal scheme) {
        List<FindingView> findings = AppraisalLint.of(scheme).stream()
                .map(finding -> new FindingView(word(finding.kind()), finding.where(), finding.message()))
                .toList();
        return new LintView(findings, AppraisalLint.cost(scheme));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
