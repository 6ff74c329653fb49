package org.duxue.work.collection.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.AnswerVersion;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.Submissions;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.evidence.ReadShelf;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.collection.facts.CaseFacts;
import org.duxue.work.collection.facts.FrozenFacts.Copy;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a self-evaluation whole, in a number of statements that does not grow with its points. */
@Component
@Transactional(readOnly = true)
public class ReadSelfEvaluation {
    private final CaseDoor door;
    private final Gate gate;
    private final Schemes schemes;
    private final Answers answers;
    private final Submissions submissions;
    private final CaseFacts facts;
    private final Shelf shelf;
    private final ReadShelf readShelf;
    private final Clock clock;

    ReadSelfEvaluation(
            CaseDoor door,
            Gate gate,
            Schemes schemes,
            Answers answers,
            Submissions submissions,
            CaseFacts facts,
            Shelf shelf,
            ReadShelf readShelf,
            Clock clock) {
        this.door = door;
        this.gate = gate;
        this.schemes = schemes;
        this.answers = answers;
        this.submissions = submissions;
        this.facts = facts;
        this.shelf = shelf;
        this.readShelf = readShelf;
        this.clock = clock;
    }

    public CasePage page(UUID caseId) {
        return page(allowed(caseId));
    }

    /** The page of a case the caller was let in to. */
    public CasePage page(CaseView of) {
        Appraiser appraiser = schemes.appraiser(of.pack(), of.version());
        Copy copy = facts.copy(of.id()).orElse(null);
        List<FactSource> known = seen(of, appraiser, copy);
        List<Citation> citations = shelf.citations(of.id());
        var cited = shelf.named(
                citations.stream().map(Citation::evidence).distinct().toList());
        return new CasePage(
                of,
                appraiser.scheme(),
                answers.of(of.id()),
                computed(of, appraiser, known),
                facts.lines(of, appraiser.scheme(), known),
                citations,
                readShelf.shown(cited.values(), Map.of(of.id(), of)),
                submissions.latest(of.id()).orElse(null),
                copy);
    }

    /** The unit and the office see the facts as they stand while answers are open, everybody afterwards the copy. */
    private List<FactSource> seen(CaseView of, Appraiser appraiser, @Nullable Copy copy) {
        boolean reading =
                gate.allows(Permission.FACTS_READ, of.unit()) && gate.allows(Permission.ANSWER_WRITE, of.unit());
        return copy == null || reading ? facts.standing(of, appraiser.scheme()) : copy.facts();
    }

    /** What the facts alone say at one point, for the answer to an edit; null where they have no say. */
    public @Nullable PointResult computed(CaseView of, String point) {
        Appraiser appraiser = schemes.appraiser(of.pack(), of.version());
        Point asked = AskedPoint.find(appraiser.scheme(), point);
        boolean byFacts = asked.measure() instanceof Measure.Bands || asked.appliesWhen() != null;
        return byFacts ? computed(of, appraiser, seen(of, appraiser, null)).get(point) : null;
    }

    private Map<String, PointResult> computed(CaseView of, Appraiser appraiser, List<FactSource> known) {
        String unit = of.unit().value();
        Facts table = new Facts(FactSource.table(unit, known), FactTable.empty());
        CaseMarks none = new CaseMarks(unit, Map.of(), Map.of(), Map.of());
        Map<String, PointResult> byPoint = new LinkedHashMap<>();
        appraiser
                .appraise(table, EvaluationOptions.on(LocalDate.now(clock)), List.of(none))
                .of(unit)
                .points()
                .forEach(result -> byPoint.put(result.point(), result));
        return byPoint;
    }

    public List<Citation> citations(UUID caseId, String point) {
        return shelf.citations(caseId, point);
    }

    public List<AnswerVersion> history(UUID caseId, String point) {
        allowed(caseId);
        return answers.history(caseId, point);
    }

    /** Who reviews does not look over the shoulder of who is still writing. */
    private CaseView allowed(UUID caseId) {
        CaseView of = door.require(Permission.ANSWER_READ, caseId);
        if (!gate.allows(Permission.ANSWER_READ, of.unit())
                && (of.state() == CaseState.SELF_EVALUATION || of.state() == CaseState.PREPARING)) {
            throw CollectionProblem.NOT_SUBMITTED.problem();
        }
        return of;
    }
}
