package org.duxue.work.collection.checks;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Period;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.ReadShelf.Shown;
import org.duxue.work.collection.evidence.Shelf.Reuse;
import org.duxue.work.collection.page.CasePage;

/** What is to be said about the documents behind a self-evaluation. */
final class DocumentCheck {
    private final CasePage page;
    private final Map<UUID, Shown> shown;
    private final Map<String, List<Citation>> byPoint;
    private final LocalDate today;
    private final List<Check> found = new ArrayList<>();

    private DocumentCheck(CasePage page, LocalDate today) {
        this.page = page;
        this.today = today;
        this.byPoint = page.citationsByPoint();
        this.shown = page.evidence().stream()
                .collect(Collectors.toMap(one -> one.evidence().id(), Function.identity()));
    }

    static List<Check> of(CasePage page, List<Point> points, LocalDate today) {
        DocumentCheck check = new DocumentCheck(page, today);
        points.forEach(check::point);
        return check.found;
    }

    private void point(Point point) {
        List<Shown> cited = byPoint.getOrDefault(point.id(), List.of()).stream()
                .map(one -> shown.get(one.evidence()))
                .filter(java.util.Objects::nonNull)
                .toList();
        missing(point, cited);
        cited.forEach(one -> document(point, one));
    }

    /** One document at a point that asks for one answers it, whatever it is filed under. */
    private void missing(Point point, List<Shown> cited) {
        if (point.evidence().size() == 1 && !cited.isEmpty()) {
            return;
        }
        Set<String> filed = cited.stream()
                .map(one -> one.evidence().demand())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        for (EvidenceDemand demand : point.evidence()) {
            if (!filed.contains(demand.id())) {
                found.add(Check.at(
                        CheckCode.EVIDENCE_MISSING,
                        point.id(),
                        Map.of("point", point.name(), "demand", demand.name())));
            }
        }
    }

    private void document(Point point, Shown one) {
        Evidence evidence = one.evidence();
        if (evidence.expired(today)) {
            say(CheckCode.EVIDENCE_EXPIRED, point, evidence, Map.of("day", String.valueOf(evidence.validUntil())));
        }
        if (outside(evidence, page.of().period())) {
            say(
                    CheckCode.EVIDENCE_OUTSIDE_PERIOD,
                    point,
                    evidence,
                    Map.of("period", page.of().period().schoolYear()));
        }
        one.reuses().stream()
                .filter(Reuse::elsewhere)
                .findFirst()
                .ifPresent(reuse -> say(
                        CheckCode.EVIDENCE_REUSED,
                        point,
                        evidence,
                        Map.of("where", reuse.unit() == null ? "本区另一单位" : "单位 " + reuse.unit())));
    }

    /** Of a time that ended before the school year or begins after it. */
    private static boolean outside(Evidence evidence, Period period) {
        LocalDate first = LocalDate.of(period.year(), Month.SEPTEMBER, 1);
        LocalDate last = LocalDate.of(period.year() + 1, Month.AUGUST, 31);
        LocalDate from = evidence.effectiveFrom();
        LocalDate to = evidence.effectiveTo();
        return (to != null && to.isBefore(first)) || (from != null && from.isAfter(last));
    }

    private void say(CheckCode code, Point point, Evidence evidence, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("point", point.name());
        all.put("name", evidence.name());
        found.add(Check.at(code, point.id(), all).about(null, evidence.id()));
    }
}
