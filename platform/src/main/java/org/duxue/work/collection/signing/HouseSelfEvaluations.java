package org.duxue.work.collection.signing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.SelfEvaluationView;
import org.duxue.work.collection.SelfEvaluations;
import org.duxue.work.collection.Submissions;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.collection.facts.CaseFacts;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the room to those above. Permission is asked by them; row-level security narrows what they get. */
@Component
@Transactional(readOnly = true)
class HouseSelfEvaluations implements SelfEvaluations {
    private final Cases cases;
    private final Schemes schemes;
    private final Answers answers;
    private final Submissions submissions;
    private final Shelf shelf;
    private final CaseFacts facts;
    private final GiveBack giveBack;

    HouseSelfEvaluations(
            Cases cases,
            Schemes schemes,
            Answers answers,
            Submissions submissions,
            Shelf shelf,
            CaseFacts facts,
            GiveBack giveBack) {
        this.cases = cases;
        this.schemes = schemes;
        this.answers = answers;
        this.submissions = submissions;
        this.shelf = shelf;
        this.facts = facts;
        this.giveBack = giveBack;
    }

    @Override
    public SelfEvaluationView of(UUID caseId) {
        List<Citation> citations = shelf.citations(caseId);
        return new SelfEvaluationView(
                caseId,
                answers.of(caseId),
                citations.stream().collect(Collectors.groupingBy(Citation::point)),
                shelf.named(
                        citations.stream().map(Citation::evidence).distinct().toList()),
                submissions.latest(caseId).orElse(null));
    }

    @Override
    public FactTable facts(UUID caseId) {
        CaseView of = cases.find(caseId);
        return FactSource.table(of.unit().value(), facts.judged(of, scheme(of)));
    }

    @Override
    public List<FactSource> sources(UUID caseId) {
        CaseView of = cases.find(caseId);
        return facts.judged(of, scheme(of));
    }

    @Override
    public Map<UUID, List<FactSource>> sources(Collection<CaseView> of) {
        return facts.judged(of, this::scheme);
    }

    @Override
    @Transactional
    public void giveBack(UUID caseId, String point, String reason, LocalDate due) {
        giveBack.giveBack(caseId, point, reason, due);
    }

    private Appraisal scheme(CaseView of) {
        return schemes.appraiser(of.pack(), of.version()).scheme();
    }
}
