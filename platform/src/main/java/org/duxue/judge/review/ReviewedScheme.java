package org.duxue.judge.review;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.packs.appraisal.AppraisalPack;

/**
 * The scheme a case is reviewed by, compiled, with its points at hand.
 *
 * @param places where each point lies, in the order of the tree
 */
public record ReviewedScheme(AppraisalPack pack, Appraiser appraiser, SequencedMap<String, Place> places) {
    private static final int HUNDREDTHS = 2;

    /**
     * A point in its tree.
     *
     * @param weight points of 100 before points that do not apply give theirs away
     */
    public record Place(Domain domain, KeyIndicator indicator, Point point, BigDecimal weight) {}

    public static ReviewedScheme of(AppraisalPack pack, Appraiser appraiser) {
        SequencedMap<String, Place> places = new LinkedHashMap<>();
        for (Domain domain : pack.scheme().domains()) {
            for (KeyIndicator indicator : domain.indicators()) {
                for (Point point : indicator.points()) {
                    BigDecimal weight = domain.weight()
                            .multiply(indicator.weight().movePointLeft(HUNDREDTHS))
                            .multiply(point.weight().movePointLeft(HUNDREDTHS));
                    places.put(point.id(), new Place(domain, indicator, point, weight));
                }
            }
        }
        return new ReviewedScheme(pack, appraiser, places);
    }

    public Appraisal scheme() {
        return pack.scheme();
    }

    /** @throws org.duxue.ground.shared.Problem when the scheme has no such point */
    public Place place(String point) {
        Place found = places.get(point);
        if (found == null) {
            throw ReviewProblem.POINT_UNKNOWN.with("point", point);
        }
        return found;
    }

    /** @throws org.duxue.ground.shared.Problem when the scheme has no such red line */
    public RedLine line(String id) {
        return scheme().redLines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ReviewProblem.POINT_UNKNOWN.with("point", id));
    }

    public Optional<Grade> grade(String id) {
        return scheme().grades().stream().filter(grade -> grade.id().equals(id)).findFirst();
    }

    public String gradeName(String id) {
        return grade(id).map(Grade::name).orElse(id);
    }

    /** Whether the team looks at the unit itself, so that a sheet is finished there and not at the desk. */
    public boolean onSite() {
        return pack.header().phases().stream().anyMatch(phase -> phase.id().equals("on-site"));
    }

    /** Domains by point id. */
    public Map<String, Domain> domains() {
        Map<String, Domain> domains = new LinkedHashMap<>();
        places.forEach((id, place) -> domains.put(id, place.domain()));
        return domains;
    }
}
