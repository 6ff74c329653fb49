package org.duxue.outcome.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.analysis.Plans;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.Summaries;
import org.duxue.outcome.result.ReadResults;
import org.duxue.outcome.result.SignedResult;
import org.duxue.reports.Gaps;
import org.duxue.reports.Letterhead;
import org.duxue.reports.ResultJson;
import org.duxue.reports.Subject;
import org.duxue.reports.TraceJson;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.docx.DocxWriter;
import org.duxue.reports.font.FontShelf;
import org.duxue.reports.narrative.ReportComposer;
import org.duxue.reports.pdf.PdfWriter;
import org.duxue.reports.workbook.ResultWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the papers of an evaluation: live, or of a signed result as it was. */
@Component
public class Reports {
    private final Gate gate;
    private final Evaluations evaluations;
    private final Summaries summaries;
    private final ReadResults results;
    private final Plans plans;
    private final FontShelf fonts = FontShelf.ofThisMachine();

    Reports(Gate gate, Evaluations evaluations, Summaries summaries, ReadResults results, Plans plans) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.summaries = summaries;
        this.results = results;
        this.plans = plans;
    }

    /** The forms in which an evaluation leaves the house. */
    public enum Form {
        DOCX,
        PDF,
        XLSX,
        JSON,
        TRACE
    }

    /**
     * What a paper is about, read in one transaction; writing needs none.
     *
     * @param result the signed result it speaks of, or null for the evaluation as it stands
     */
    @Transactional(readOnly = true)
    public Subject subject(String pack, Period period, @Nullable UUID result) {
        gate.require(Permission.REPORT_READ, evaluations.district().code());
        if (result == null) {
            EvaluationRun run = evaluations.ofDistrict(pack, period, null);
            Subject subject = withPrevious(run);
            return plans.latestAdvice(pack, period).map(subject::with).orElse(subject);
        }
        SignedResult signed = results.one(result);
        Subject subject = withPrevious(results.again(signed));
        Letterhead head = subject.letterhead();
        return subject.with(new Letterhead(head.issuer(), signed.number(), head.addressee()));
    }

    private Subject withPrevious(EvaluationRun run) {
        Map<String, Map<String, Double>> byYear = new HashMap<>();
        summaries
                .earlier(run)
                .forEach((key, years) -> years.forEach(year -> {
                    Double cv = year.cv();
                    if (cv != null) {
                        byYear.computeIfAbsent(year.period(), y -> new HashMap<>())
                                .put(key, cv);
                    }
                }));
        List<Subject.Previous> previous = new ArrayList<>();
        byYear.keySet().stream()
                .sorted()
                .forEach(year -> previous.add(new Subject.Previous(year, byYear.getOrDefault(year, Map.of()))));
        Subject s = run.subject();
        return new Subject(
                s.pack(),
                s.evaluator(),
                s.facts(),
                s.options(),
                s.evaluation(),
                s.period(),
                s.letterhead(),
                s.plan(),
                previous);
    }

    public void write(Subject subject, Form form, OutputStream out) throws IOException {
        switch (form) {
            case DOCX -> DocxWriter.write(document(subject), fonts, out);
            case PDF -> PdfWriter.write(document(subject), fonts, out);
            case XLSX -> ResultWorkbook.write(subject, Gaps.of(subject), out);
            case JSON -> ResultJson.write(subject.evaluation(), subject.period(), out);
            case TRACE -> TraceJson.write(subject, out, done -> {});
        }
    }

    private static ReportDocument document(Subject subject) {
        return ReportComposer.compose(subject, Gaps.of(subject));
    }
}
