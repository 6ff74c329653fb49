package org.duxue.packs.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.reading.FactRows;

/** Reads worked examples of appraisals; the example itself is the reason of every mark. */
final class CaseReader {
    private static final String INAPPLICABLE = "inapplicable";

    private final PackSources pack;
    private final Appraisal scheme;
    private final Appraiser appraiser;

    CaseReader(PackSources pack, Appraisal scheme) {
        this.pack = pack;
        this.scheme = scheme;
        this.appraiser = Appraiser.of(scheme);
    }

    AppraisalExample read(Located at) {
        pack.refuseDoubles(at.items("cases"), "code");
        FactRows rows = new FactRows(pack, scheme.elements());
        FactTable.Builder facts = FactTable.builder();
        List<CaseMarks> cases = new ArrayList<>();
        for (Located one : at.items("cases")) {
            facts.row(one.text("code"));
            Located given = one.find("facts");
            if (given != null) {
                given.entries().forEach((column, value) -> rows.put(facts, column, value));
            }
            CaseMarks marks = given(one);
            appraiser.faults(marks).forEach(fault -> pack.complain(one, fault.where() + "：" + fault.message()));
            cases.add(marks);
        }
        LinkedHashMap<String, String> expected = new LinkedHashMap<>();
        at.child("expected").entries().forEach((address, value) -> {
            expected.put(address, value.text());
            AppraisalCheck.fault(address).ifPresent(message -> pack.complain(value, message));
        });
        Map<String, BigDecimal> parameters = new LinkedHashMap<>();
        Located set = at.find("parameters");
        if (set != null) {
            set.entries().forEach((id, value) -> parameters.put(id, new BigDecimal(value.text())));
        }
        return new AppraisalExample(
                at.file().replace("cases/", "").replace(".yaml", ""),
                at.text("title"),
                at.text("source"),
                LocalDate.parse(at.text("as_of")),
                parameters,
                new Facts(facts.build(), FactTable.empty()),
                cases,
                expected,
                Double.parseDouble(at.text("tolerance", "1e-9")));
    }

    private CaseMarks given(Located one) {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        Located all = one.find("all");
        if (all != null) {
            scheme.points()
                    .filter(point -> point.measure() instanceof Measure.Rubric)
                    .map(Point::id)
                    .forEach(id -> marks.put(id, marks(all)));
        }
        Located given = one.find("marks");
        if (given != null) {
            given.entries().forEach((point, mark) -> marks.put(point, marks(mark)));
        }
        Map<String, Mark> agreed = new LinkedHashMap<>();
        Located settled = one.find("agreed");
        if (settled != null) {
            settled.entries()
                    .forEach((point, mark) -> agreed.put(point, marks(mark).getFirst()));
        }
        Map<String, String> struck = new LinkedHashMap<>();
        one.texts("struck").forEach(line -> struck.put(line, "算例"));
        return new CaseMarks(one.text("code"), marks, agreed, struck);
    }

    /** One mark, or one for each reviewer; a single mark is given by as many reviewers as the scheme asks for. */
    private List<Mark> marks(Located at) {
        List<Finding> findings = new ArrayList<>();
        List<Located> several = at.items();
        if (!several.isEmpty()) {
            several.forEach(each -> findings.add(finding(each)));
        } else {
            for (int i = 0; i < scheme.review().raters(); i++) {
                findings.add(finding(at));
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (Finding finding : findings) {
            marks.add(new Mark("评估员" + (marks.size() + 1), finding, "算例"));
        }
        return marks;
    }

    private static Finding finding(Located at) {
        if (at.isScalar()) {
            return at.text().equals(INAPPLICABLE) ? new Finding.Inapplicable() : new Finding.Rated(at.text());
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        at.child("deductions").entries().forEach((id, count) -> times.put(id, Integer.parseInt(count.text())));
        return new Finding.Counted(times);
    }
}
