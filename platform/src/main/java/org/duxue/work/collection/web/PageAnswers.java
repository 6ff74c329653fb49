package org.duxue.work.collection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.FindingJson;
import org.duxue.work.collection.answering.Editing;
import org.duxue.work.collection.facts.FactLine;
import org.duxue.work.collection.page.CasePage;
import org.duxue.work.collection.page.Progress;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.collection.web.PageJson.CitationView;
import org.duxue.work.collection.web.PageJson.FactView;
import org.duxue.work.collection.web.PageJson.May;
import org.duxue.work.collection.web.PageJson.PointAnswer;
import org.duxue.work.collection.web.PageJson.SubmissionView;
import org.duxue.work.collection.web.PageJson.View;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a self-evaluation into words for the wire, with what the caller may do. */
@Component
class PageAnswers {
    private final Gate gate;
    private final ReadSelfEvaluation read;
    private final EvidenceJson evidence;
    private final Clock clock;

    PageAnswers(Gate gate, ReadSelfEvaluation read, EvidenceJson evidence, Clock clock) {
        this.gate = gate;
        this.read = read;
        this.evidence = evidence;
        this.clock = clock;
    }

    View view(CasePage page) {
        CaseView of = page.of();
        boolean own = gate.allows(Permission.ANSWER_WRITE, of.unit());
        Map<String, List<Citation>> citations = page.citationsByPoint();
        List<PointAnswer> points = page.points().stream()
                .map(point -> point(
                        of,
                        point.id(),
                        page.answers().get(point.id()),
                        citations.getOrDefault(point.id(), List.of()),
                        page.computed().get(point.id()),
                        own))
                .toList();
        boolean facts = factsEditable(page, own);
        return new View(
                of.id(),
                of.programme(),
                of.programmeTitle(),
                of.pack(),
                of.version(),
                of.period().toString(),
                of.unit().value(),
                of.unitName(),
                of.state().code(),
                of.paused() != null,
                of.due(),
                may(page, own && (facts || points.stream().anyMatch(PointAnswer::editable))),
                points,
                page.facts().stream().map(line -> FactView.of(line, facts)).toList(),
                evidence.views(page.evidence()),
                SubmissionView.of(page.submission(), page.copy()),
                Progress.of(page),
                page.content());
    }

    private May may(CasePage page, boolean write) {
        CaseView of = page.of();
        boolean pending = page.answers().values().stream().anyMatch(Answer::pending);
        boolean sign = gate.allows(Permission.SUBMISSION_SIGN, of.unit())
                && of.paused() == null
                && (of.state() == CaseState.SELF_EVALUATION || (pending && Editing.reviewed(of.state())));
        boolean judge = gate.permissions().contains(Permission.ANSWER_RETURN) && Editing.reviewed(of.state());
        boolean office = gate.allows(Permission.ANSWER_RETURN, of.unit());
        return new May(write, sign, judge, judge, office && !of.state().over());
    }

    private boolean factsEditable(CasePage page, boolean own) {
        return own
                && Editing.factsRefusal(page.of(), page.answers().values(), LocalDate.now(clock))
                        .isEmpty();
    }

    /** One point anew, after it was changed. */
    PointAnswer point(CaseView of, String point, @Nullable Answer answer) {
        return point(
                of,
                point,
                answer,
                read.citations(of.id(), point),
                read.computed(of, point),
                gate.allows(Permission.ANSWER_WRITE, of.unit()));
    }

    private PointAnswer point(
            CaseView of,
            String point,
            @Nullable Answer answer,
            List<Citation> citations,
            @Nullable PointResult computed,
            boolean own) {
        boolean editable =
                own && Editing.refusal(of, point, answer, LocalDate.now(clock)).isEmpty();
        return new PointAnswer(
                point,
                answer == null ? 0 : answer.version(),
                answer == null ? null : answer.state().code(),
                answer == null ? null : FindingJson.write(answer.finding()),
                answer == null ? "" : answer.text(),
                answer == null ? null : answer.person(),
                answer == null ? null : answer.at(),
                editable,
                answer == null ? null : answer.returned(),
                citations.stream().map(CitationView::of).toList(),
                CasePage.step(computed),
                computed == null ? null : computed.value(),
                computed == null || computed.state() != PointResult.State.NOT_APPLICABLE);
    }

    FactView fact(FactLine line) {
        return FactView.of(line, true);
    }
}
