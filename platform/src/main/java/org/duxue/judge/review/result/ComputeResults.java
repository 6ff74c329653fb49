package org.duxue.judge.review.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraisement;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.result.Trace;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.CaseResults;
import org.duxue.judge.review.ReviewFacts;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedCases;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts marks, decisions and facts into the engine. Each case by itself: a programme may hold two of one unit. */
@Component
@Transactional(readOnly = true)
public class ComputeResults implements CaseResults, ReviewedCases {
    private final Cases cases;
    private final Gathering gathering;
    private final ReviewSchemes schemes;
    private final ReviewFacts facts;
    private final Sheets sheets;
    private final Gate gate;

    ComputeResults(
            Cases cases, Gathering gathering, ReviewSchemes schemes, ReviewFacts facts, Sheets sheets, Gate gate) {
        this.cases = cases;
        this.gathering = gathering;
        this.schemes = schemes;
        this.facts = facts;
        this.sheets = sheets;
        this.gate = gate;
    }

    @Override
    public Appraised of(UUID caseId) {
        CaseView reviewed = cases.find(caseId);
        return appraise(gathering.of(reviewed), Map.of()).of(reviewed.unit().value());
    }

    @Override
    public Map<UUID, Appraised> ofProgramme(UUID programme) {
        Map<UUID, Appraised> results = new LinkedHashMap<>();
        ofAll(programme)
                .forEach((found, appraisement) -> results.put(
                        found.reviewed().id(),
                        appraisement.of(found.reviewed().unit().value())));
        return results;
    }

    /** With what they came from, kept open for traces. */
    public Map<Gathered, Appraisement> ofAll(UUID programme) {
        List<Gathered> gathered = gathering.ofProgramme(programme);
        Map<UUID, Facts> known =
                facts.of(gathered.stream().map(Gathered::reviewed).toList());
        Map<Gathered, Appraisement> results = new LinkedHashMap<>();
        for (Gathered found : gathered) {
            Facts own = Objects.requireNonNull(known.get(found.reviewed().id()));
            results.put(found, appraise(found, own, Map.of()));
        }
        return results;
    }

    @Override
    public Reviewed reviewed(CaseView reviewed) {
        return reviewed(gathering.of(reviewed), facts.of(reviewed));
    }

    @Override
    public List<Reviewed> reviewedOf(UUID programme) {
        List<Gathered> gathered = gathering.ofProgramme(programme);
        Map<UUID, Facts> known =
                facts.of(gathered.stream().map(Gathered::reviewed).toList());
        return gathered.stream()
                .map(found -> reviewed(
                        found, Objects.requireNonNull(known.get(found.reviewed().id()))))
                .toList();
    }

    private Reviewed reviewed(Gathered found, Facts own) {
        CaseView reviewed = found.reviewed();
        CaseMarks marks = found.marks(names(found), Map.of());
        return new Reviewed(reviewed, schemes.of(reviewed), own, facts.options(reviewed), marks);
    }

    @Override
    public Trace trace(UUID caseId, String address) {
        CaseView reviewed = cases.find(caseId);
        Gathered found = gathering.of(reviewed);
        try {
            return appraise(found, facts.evidence(caseId)).trace(reviewed.unit().value(), address);
        } catch (NoSuchElementException unknown) {
            throw ReviewProblem.POINT_UNKNOWN.with("point", address);
        }
    }

    @Override
    public Optional<String> hidden(UUID caseId) {
        if (sheets.shown(caseId)) {
            return Optional.empty();
        }
        CaseView reviewed = cases.find(caseId);
        if (!inside(reviewed)) {
            return Optional.of("初步意见发出后可见");
        }
        if (sheets.awaited(caseId).contains(Acting.actor().id())) {
            return Optional.of("您提交评定表后可见");
        }
        return Optional.of("评估员尚未全部提交");
    }

    /** Whether the caller looks at the case from the team or the office, not from the unit. */
    public boolean inside(CaseView reviewed) {
        return gate.allows(Permission.SHEET_READ, reviewed.unit())
                || cases.assignments(reviewed.id()).stream()
                        .anyMatch(one -> one.account().equals(Acting.actor().id()));
    }

    private Appraisement appraise(Gathered found, Map<UUID, String> evidence) {
        return appraise(found, facts.of(found.reviewed()), evidence);
    }

    private Appraisement appraise(Gathered found, Facts own, Map<UUID, String> evidence) {
        CaseView reviewed = found.reviewed();
        ReviewedScheme scheme = schemes.of(reviewed);
        CaseMarks marks = found.marks(names(found), evidence);
        return scheme.appraiser().appraise(own, facts.options(reviewed), List.of(marks));
    }

    private RaterNames names(Gathered found) {
        CaseView reviewed = found.reviewed();
        return gate.allows(Permission.SHEET_READ, reviewed.unit()) || seated(found)
                ? RaterNames.open(found.seats())
                : RaterNames.masked(reviewed.id(), found.countingSeats());
    }

    private static boolean seated(Gathered found) {
        return found.seats().stream()
                .anyMatch(seat -> seat.account().equals(Acting.actor().id()));
    }
}
