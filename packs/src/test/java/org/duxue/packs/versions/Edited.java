package org.duxue.packs.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalPack;

/** Shipped packs with their points edited, for claims about versions. */
final class Edited {
    private Edited() {}

    static AppraisalPack pack() {
        return AppraisalLibrary.builtIn("quality-special").withoutExamples();
    }

    static Appraisal scheme() {
        return pack().scheme();
    }

    /** Every point becomes none, itself, or several others. */
    static Appraisal points(Appraisal scheme, Function<Point, List<Point>> change) {
        List<Domain> domains = scheme.domains().stream()
                .map(domain -> new Domain(
                        domain.id(),
                        domain.name(),
                        domain.nameEn(),
                        domain.weight(),
                        domain.indicators().stream()
                                .map(k -> new KeyIndicator(
                                        k.id(),
                                        k.name(),
                                        k.nameEn(),
                                        k.weight(),
                                        k.points().stream()
                                                .flatMap(point -> change.apply(point).stream())
                                                .toList()))
                                .toList(),
                        domain.clause()))
                .toList();
        return new Appraisal(
                scheme.id(),
                "next",
                scheme.scale(),
                domains,
                scheme.redLines(),
                scheme.grades(),
                scheme.review(),
                scheme.elements(),
                scheme.parameters());
    }

    static Appraisal point(Appraisal scheme, String id, Function<Point, List<Point>> change) {
        return points(scheme, point -> point.id().equals(id) ? change.apply(point) : List.of(point));
    }

    static Point named(Point point, String id, String name) {
        return new Point(
                id,
                name,
                point.nameEn(),
                point.weight(),
                point.measure(),
                point.appliesWhen(),
                point.ask(),
                point.lookFor(),
                point.methods(),
                point.evidence(),
                point.shows(),
                point.minutes(),
                point.clause());
    }

    static Point asking(Point point, String lookFor, org.duxue.evaluation.appraisal.scheme.Measure measure) {
        return new Point(
                point.id(),
                point.name(),
                point.nameEn(),
                point.weight(),
                measure,
                point.appliesWhen(),
                point.ask(),
                lookFor,
                point.methods(),
                point.evidence(),
                point.shows(),
                point.minutes(),
                point.clause());
    }

    static List<String> ids(Appraisal scheme) {
        return scheme.points().map(Point::id).toList();
    }

    static Optional<Crosswalk.Link> linkTo(Crosswalk crosswalk, String point) {
        return crosswalk.links().stream().filter(l -> l.to().contains(point)).findFirst();
    }

    static Appraisal turned(Appraisal scheme) {
        List<Domain> domains = new ArrayList<>(scheme.domains().reversed());
        return new Appraisal(
                scheme.id(),
                "turned",
                scheme.scale(),
                domains,
                scheme.redLines(),
                scheme.grades(),
                scheme.review(),
                scheme.elements(),
                scheme.parameters());
    }
}
