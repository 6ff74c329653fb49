package org.duxue.define.scheme.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duxue.define.scheme.ConfirmCrosswalk;
import org.duxue.define.scheme.Crosswalks;
import org.duxue.define.scheme.Crosswalks.Confirmed;
import org.duxue.define.scheme.Schemes;
import org.duxue.define.scheme.web.SchemeAnswers.ChangeView;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.packs.versions.Crosswalk.Because;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.duxue.packs.versions.Crosswalk.Link;
import org.duxue.packs.versions.SchemeDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two versions of a scheme beside each other: what changed, and which points carry on which. */
@RestController
@RequestMapping("/api/schemes/{id}")
class CrosswalkController {
    private final Gate gate;
    private final Schemes schemes;
    private final Crosswalks crosswalks;
    private final ConfirmCrosswalk confirm;

    CrosswalkController(Gate gate, Schemes schemes, Crosswalks crosswalks, ConfirmCrosswalk confirm) {
        this.gate = gate;
        this.schemes = schemes;
        this.crosswalks = crosswalks;
        this.confirm = confirm;
    }

    record ComparisonView(String id, String from, String to, List<ChangeView> changes) {}

    record LinkView(
            @Nullable String kind,
            @Nullable List<String> from,
            @Nullable List<String> to,
            @Nullable String because) {
        Link link() {
            Kind known = Arrays.stream(Kind.values())
                    .filter(k -> SchemeAnswers.word(k).equals(kind))
                    .findFirst()
                    .orElseThrow(() -> HouseProblem.REQUEST_INVALID.with("reason", "kind"));
            return new Link(known, some(from), some(to), Because.OFFICER);
        }

        private static List<String> some(@Nullable List<String> ids) {
            return ids == null ? List.of() : ids;
        }
    }

    record PointView(String id, String name, String indicator) {}

    record ConfirmedView(String by, Instant at) {}

    record CrosswalkView(
            String id,
            String from,
            String to,
            List<LinkView> links,
            int version,
            @Nullable ConfirmedView confirmed,
            List<PointView> fromPoints,
            List<PointView> toPoints,
            Crosswalk.Loss loss) {}

    record CrosswalkEdit(@Nullable List<LinkView> links) {}

    @GetMapping("/compare")
    ComparisonView compare(@PathVariable String id, @RequestParam String from, @RequestParam String to) {
        gate.require(Permission.PACK_READ);
        return new ComparisonView(
                id,
                from,
                to,
                SchemeAnswers.changes(SchemeDifference.between(schemes.pack(id, from), schemes.pack(id, to))));
    }

    @GetMapping("/crosswalk")
    ResponseEntity<CrosswalkView> crosswalk(
            @PathVariable String id, @RequestParam String from, @RequestParam String to) {
        gate.require(Permission.PACK_READ);
        Appraisal before = schemes.pack(id, from).scheme();
        Appraisal after = schemes.pack(id, to).scheme();
        Crosswalk found = schemes.crosswalk(id, from, to);
        Optional<Confirmed> kept = crosswalks.of(id, from, to);
        List<LinkView> links = found.links().stream()
                .map(link -> new LinkView(
                        SchemeAnswers.word(link.kind()), link.from(), link.to(), SchemeAnswers.word(link.because())))
                .toList();
        int edition = kept.map(Confirmed::edition).orElse(0);
        CrosswalkView view = new CrosswalkView(
                id,
                from,
                to,
                links,
                edition,
                kept.map(k -> new ConfirmedView(k.by(), k.at())).orElse(null),
                points(before),
                points(after),
                found.loss(before.points().map(Point::id).toList()));
        return ResponseEntity.ok().eTag(Versions.tag(edition)).body(view);
    }

    @PutMapping("/crosswalk")
    ResponseEntity<CrosswalkView> confirm(
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CrosswalkEdit edit) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        List<LinkView> links = edit.links() == null ? List.of() : edit.links();
        confirm.confirm(id, from, to, based, links.stream().map(LinkView::link).toList());
        return crosswalk(id, from, to);
    }

    private static List<PointView> points(Appraisal scheme) {
        List<PointView> points = new ArrayList<>();
        scheme.domains()
                .forEach(domain -> domain.indicators()
                        .forEach(indicator -> indicator
                                .points()
                                .forEach(point -> points.add(new PointView(
                                        point.id(), point.name(), domain.name() + "·" + indicator.name())))));
        return points;
    }
}
