package org.duxue.work.collection.carry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.packs.versions.Crosswalk.Because;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.duxue.packs.versions.Crosswalk.Link;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.Submission;
import org.duxue.work.collection.Submissions;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit's cases that were handed in before, and how their points relate to those of another case. */
@Component
@Transactional(readOnly = true)
class EarlierCases {
    private final Cases cases;
    private final Schemes schemes;
    private final Submissions submissions;
    private final Shelf shelf;

    EarlierCases(Cases cases, Schemes schemes, Submissions submissions, Shelf shelf) {
        this.cases = cases;
        this.schemes = schemes;
        this.submissions = submissions;
        this.shelf = shelf;
    }

    /** @param submission the first signature */
    record Earlier(CaseView of, Submission submission) {}

    /** Newest first; those of the same scheme before the others. */
    List<Earlier> of(CaseView later) {
        List<CaseView> others = cases.ofUnit(later.unit()).stream()
                .filter(one -> !one.id().equals(later.id()))
                .toList();
        Map<UUID, Submission> signed =
                submissions.first(others.stream().map(CaseView::id).toList());
        return others.stream()
                .filter(one -> signed.containsKey(one.id()))
                .map(one -> new Earlier(one, java.util.Objects.requireNonNull(signed.get(one.id()))))
                .sorted(java.util.Comparator.<Earlier, Boolean>comparing(
                                one -> !one.of().pack().equals(later.pack()))
                        .thenComparing(one -> one.submission().signedAt(), java.util.Comparator.reverseOrder()))
                .toList();
    }

    /** @throws org.duxue.ground.shared.Problem when nothing can be taken over from it */
    CaseView source(CaseView later, UUID from) {
        CaseView earlier = cases.find(from);
        if (!earlier.unit().equals(later.unit()) || earlier.id().equals(later.id())) {
            throw CollectionProblem.SOURCE_UNFIT.with("why", "不是本单位的往年个案");
        }
        if (submissions.latest(from).isEmpty()) {
            throw CollectionProblem.SOURCE_UNFIT.with("why", "那个个案还没有提交自评");
        }
        return earlier;
    }

    /** How the points relate; between different schemes only evidence can be taken over. */
    Crosswalk crosswalk(CaseView earlier, CaseView later) {
        if (!earlier.pack().equals(later.pack())) {
            return new Crosswalk(later.pack(), earlier.version(), later.version(), List.of(), Set.of());
        }
        if (earlier.version().equals(later.version())) {
            List<Link> same = schemes.appraiser(later.pack(), later.version())
                    .scheme()
                    .points()
                    .map(point -> new Link(Kind.SAME, List.of(point.id()), List.of(point.id()), Because.ID))
                    .toList();
            return new Crosswalk(later.pack(), earlier.version(), later.version(), same, Set.of());
        }
        return schemes.crosswalk(later.pack(), earlier.version(), later.version());
    }

    /** Documents on the shelf, by the demand they answer. */
    Map<String, List<Evidence>> answering(CaseView later) {
        Set<String> demands = AskedPoint.of(
                        schemes.appraiser(later.pack(), later.version()).scheme())
                .stream()
                .map(Point::evidence)
                .flatMap(List::stream)
                .map(EvidenceDemand::id)
                .collect(Collectors.toSet());
        return shelf.answering(later.unit(), demands).stream()
                .collect(Collectors.groupingBy(one -> java.util.Objects.requireNonNull(one.demand())));
    }
}
