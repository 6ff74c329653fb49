package org.duxue.work.collection.carry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.carry.CarryPlan.Taken;
import org.duxue.work.collection.carry.EarlierCases.Earlier;
import org.duxue.work.collection.evidence.ReadShelf;
import org.duxue.work.collection.evidence.ReadShelf.Shown;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known already: answers of earlier cases of the same scheme, and documents of the shelf that fit a demand. */
@Component
@Transactional(readOnly = true)
public class ReadKnown {
    private static final int EACH = 3;

    private final CaseDoor door;
    private final Gate gate;
    private final Schemes schemes;
    private final EarlierCases earlier;
    private final Answers answers;
    private final Shelf shelf;
    private final ReadShelf readShelf;
    private final Clock clock;

    ReadKnown(
            CaseDoor door,
            Gate gate,
            Schemes schemes,
            EarlierCases earlier,
            Answers answers,
            Shelf shelf,
            ReadShelf readShelf,
            Clock clock) {
        this.door = door;
        this.gate = gate;
        this.schemes = schemes;
        this.earlier = earlier;
        this.answers = answers;
        this.shelf = shelf;
        this.readShelf = readShelf;
        this.clock = clock;
    }

    /** An earlier case that was handed in, with how much it holds. */
    public record EarlierCase(CaseView of, java.time.Instant submittedAt, int answers, int evidence) {}

    /** An answer of then at a point of now. */
    public record EarlierAnswer(CaseView of, Taken taken) {
        public String point() {
            return taken.point();
        }

        public List<String> from() {
            return taken.from();
        }

        public Crosswalk.Kind relation() {
            return taken.kind();
        }

        public Answers.Carried answer() {
            return taken.answer();
        }
    }

    public record Fitting(String point, String demand, Shown evidence) {}

    public record Known(List<EarlierCase> earlier, List<EarlierAnswer> answers, List<Fitting> evidence) {
        public Known {
            earlier = List.copyOf(earlier);
            answers = List.copyOf(answers);
            evidence = List.copyOf(evidence);
        }
    }

    public Known of(UUID caseId) {
        CaseView later = door.require(Permission.ANSWER_READ, caseId);
        gate.require(Permission.ANSWER_READ, later.unit());
        Appraiser appraiser = schemes.appraiser(later.pack(), later.version());
        List<EarlierCase> cases = new ArrayList<>();
        List<EarlierAnswer> found = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        for (Earlier one : earlier.of(later).stream().limit(EACH).toList()) {
            Map<String, Answer> then = answers.of(one.of().id());
            cases.add(new EarlierCase(one.of(), one.submission().signedAt(), then.size(), (int)
                    shelf.citations(one.of().id()).stream()
                            .map(cited -> cited.evidence())
                            .distinct()
                            .count()));
            CarryPlan.of(appraiser, earlier.crosswalk(one.of(), later), then).taken().stream()
                    .filter(taken -> filled.add(taken.point()))
                    .forEach(taken -> found.add(new EarlierAnswer(one.of(), taken)));
        }
        return new Known(cases, found, fitting(later, appraiser));
    }

    private List<Fitting> fitting(CaseView later, Appraiser appraiser) {
        Map<String, List<Evidence>> byDemand = earlier.answering(later);
        Set<String> cited = new HashSet<>();
        shelf.citations(later.id()).forEach(one -> cited.add(one.point() + "/" + one.evidence()));
        LocalDate today = LocalDate.now(clock);
        List<Evidence> candidates = byDemand.values().stream()
                .flatMap(
                        list -> list.stream().filter(one -> !one.expired(today)).limit(EACH))
                .toList();
        List<Shown> shown = readShelf.shown(candidates, Map.of(later.id(), later));
        List<Fitting> fitting = new ArrayList<>();
        for (Point point : AskedPoint.of(appraiser.scheme())) {
            for (EvidenceDemand demand : point.evidence()) {
                shown.stream()
                        .filter(one -> demand.id().equals(one.evidence().demand()))
                        .filter(one -> !cited.contains(
                                point.id() + "/" + one.evidence().id()))
                        .forEach(one -> fitting.add(new Fitting(point.id(), demand.id(), one)));
            }
        }
        return fitting;
    }
}
