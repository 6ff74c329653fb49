package org.duxue.work.collection.carry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.CollectionEvent;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.carry.CarryOver.CarriedAnswer;
import org.duxue.work.collection.carry.CarryOver.CarriedEvidence;
import org.duxue.work.collection.carry.CarryOver.Lost;
import org.duxue.work.collection.carry.CarryPlan.Taken;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers and documents of an earlier case over, as drafts that somebody reads before they are ready. What stands
 * already is left as it is, so doing it twice changes nothing.
 */
@Component
public class TakeOver {
    private final CaseDoor door;
    private final Schemes schemes;
    private final EarlierCases earlier;
    private final Answers answers;
    private final Shelf shelf;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeOver(
            CaseDoor door,
            Schemes schemes,
            EarlierCases earlier,
            Answers answers,
            Shelf shelf,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.schemes = schemes;
        this.earlier = earlier;
        this.answers = answers;
        this.shelf = shelf;
        this.events = events;
        this.clock = clock;
    }

    /** @param only the points to fill; empty for all */
    @Transactional
    public CarryOver takeOver(UUID caseId, UUID fromId, List<String> only) {
        CaseView later = door.require(Permission.ANSWER_WRITE, caseId);
        if (later.state() != CaseState.SELF_EVALUATION || later.paused() != null) {
            throw CollectionProblem.NOT_OPEN.with("why", "只有自评阶段可以沿用");
        }
        CaseView from = earlier.source(later, fromId);
        answers.share(caseId);
        Appraiser appraiser = schemes.appraiser(later.pack(), later.version());
        Crosswalk crosswalk = earlier.crosswalk(from, later);
        CarryPlan plan = CarryPlan.of(appraiser, crosswalk, answers.of(fromId));
        List<Taken> wanted = plan.taken().stream()
                .filter(taken -> only.isEmpty() || only.contains(taken.point()))
                .toList();
        Set<String> added = new LinkedHashSet<>(answers.carry(
                caseId, later.unit(), wanted.stream().map(Taken::answer).toList(), from.programmeTitle()));
        List<Lost> lost = new ArrayList<>(plan.lost());
        List<CarriedEvidence> evidence = documents(later, from, crosswalk, only, lost);
        List<CarriedAnswer> carried = wanted.stream()
                .filter(taken -> added.contains(taken.point()))
                .map(taken -> new CarriedAnswer(taken.point(), taken.from(), taken.kind()))
                .toList();
        events.publishEvent(new CollectionEvent.CarriedOver(
                caseId, later.unit(), fromId, carried.size(), evidence.size(), lost.size()));
        return new CarryOver(fromId, carried, evidence, lost);
    }

    /** Documents follow their points, and where a demand of the same name is asked elsewhere, the demand. */
    private List<CarriedEvidence> documents(
            CaseView later, CaseView from, Crosswalk crosswalk, List<String> only, List<Lost> lost) {
        List<Point> points =
                AskedPoint.of(schemes.appraiser(later.pack(), later.version()).scheme());
        Set<String> ids = points.stream().map(Point::id).collect(Collectors.toSet());
        Set<String> standing = shelf.citations(later.id()).stream()
                .map(one -> one.point() + "/" + one.evidence())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Citation> cited = shelf.citations(from.id());
        Map<UUID, Evidence> shown =
                shelf.named(cited.stream().map(Citation::evidence).distinct().toList());
        List<CarriedEvidence> carried = new ArrayList<>();
        for (Citation one : cited) {
            Evidence document = shown.get(one.evidence());
            if (document == null) {
                continue;
            }
            Set<String> targets = targets(document, one, crosswalk, points, ids);
            if (document.expired(LocalDate.now(clock))) {
                lost.add(lost(one, document, "材料已于 " + document.validUntil() + " 失效", "The document has expired"));
            } else if (targets.isEmpty()) {
                lost.add(lost(one, document, "新方案没有对应的观测点或材料要求", "Nothing in the new scheme asks for it"));
            } else {
                for (String point : targets) {
                    if ((only.isEmpty() || only.contains(point)) && standing.add(point + "/" + document.id())) {
                        shelf.cite(later.id(), later.unit(), point, document.id(), one.note());
                        carried.add(new CarriedEvidence(point, document.id(), document.name()));
                    }
                }
            }
        }
        return carried;
    }

    private static Set<String> targets(
            Evidence document, Citation cited, Crosswalk crosswalk, List<Point> points, Set<String> ids) {
        Set<String> targets = new LinkedHashSet<>();
        crosswalk.links().stream()
                .filter(link -> link.from().contains(cited.point()))
                .flatMap(link -> link.to().stream())
                .filter(ids::contains)
                .forEach(targets::add);
        if (targets.isEmpty() && document.demand() != null) {
            points.stream()
                    .filter(point ->
                            point.evidence().stream().map(EvidenceDemand::id).anyMatch(document.demand()::equals))
                    .map(Point::id)
                    .forEach(targets::add);
        }
        return targets;
    }

    private static Lost lost(Citation cited, Evidence document, String why, String whyEn) {
        return new Lost("evidence", cited.point(), null, document.name(), why, whyEn);
    }
}
