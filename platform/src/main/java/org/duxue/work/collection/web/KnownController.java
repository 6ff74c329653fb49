package org.duxue.work.collection.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.work.collection.FindingJson;
import org.duxue.work.collection.carry.CarryOver;
import org.duxue.work.collection.carry.ReadKnown;
import org.duxue.work.collection.carry.ReadKnown.EarlierAnswer;
import org.duxue.work.collection.carry.ReadKnown.EarlierCase;
import org.duxue.work.collection.carry.ReadKnown.Fitting;
import org.duxue.work.collection.carry.ReadKnown.Known;
import org.duxue.work.collection.carry.TakeOver;
import org.duxue.work.collection.web.EvidenceJson.EvidenceView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is known already from earlier cases, and taking it over. */
@RestController
@RequestMapping("/api/cases/{id}/self-evaluation")
class KnownController {
    private final ReadKnown read;
    private final TakeOver takeOver;
    private final EvidenceJson json;
    private final Once once;

    KnownController(ReadKnown read, TakeOver takeOver, EvidenceJson json, Once once) {
        this.read = read;
        this.takeOver = takeOver;
        this.json = json;
        this.once = once;
    }

    record EarlierView(
            UUID caseId,
            String programmeTitle,
            String pack,
            String version,
            String period,
            Instant submittedAt,
            int answers,
            int evidence) {
        static EarlierView of(EarlierCase one) {
            return new EarlierView(
                    one.of().id(),
                    one.of().programmeTitle(),
                    one.of().pack(),
                    one.of().version(),
                    one.of().period().toString(),
                    one.submittedAt(),
                    one.answers(),
                    one.evidence());
        }
    }

    record AnswerView(
            String point,
            UUID caseId,
            String period,
            List<String> from,
            String relation,
            @Nullable JsonNode finding,
            String text) {
        static AnswerView of(EarlierAnswer one) {
            return new AnswerView(
                    one.point(),
                    one.of().id(),
                    one.of().period().toString(),
                    one.from(),
                    word(one.relation()),
                    FindingJson.write(one.answer().finding()),
                    one.answer().text());
        }
    }

    record FittingView(String point, String demand, EvidenceView evidence) {}

    record KnownView(List<EarlierView> earlier, List<AnswerView> answers, List<FittingView> evidence) {}

    record CarryRequest(UUID from, @Nullable List<String> points) {}

    record CarriedView(String point, List<String> from, String relation) {}

    record CarryView(
            UUID from, List<CarriedView> answers, List<CarryOver.CarriedEvidence> evidence, List<CarryOver.Lost> lost) {
        static CarryView of(CarryOver over) {
            return new CarryView(
                    over.from(),
                    over.answers().stream()
                            .map(one -> new CarriedView(one.point(), one.from(), word(one.relation())))
                            .toList(),
                    over.evidence(),
                    over.lost());
        }
    }

    @GetMapping("/known")
    KnownView known(@PathVariable UUID id) {
        Known known = read.of(id);
        List<EvidenceView> documents =
                json.views(known.evidence().stream().map(Fitting::evidence).toList());
        List<FittingView> fitting = java.util.stream.IntStream.range(0, documents.size())
                .mapToObj(i -> new FittingView(
                        known.evidence().get(i).point(), known.evidence().get(i).demand(), documents.get(i)))
                .toList();
        return new KnownView(
                known.earlier().stream().map(EarlierView::of).toList(),
                known.answers().stream().map(AnswerView::of).toList(),
                fitting);
    }

    @PostMapping("/carry-over")
    ResponseEntity<CarryView> carryOver(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CarryRequest request) {
        List<String> points = request.points() == null ? List.of() : request.points();
        return once.answer(
                key,
                "POST carry-over " + id,
                request,
                CarryView.class,
                () -> ResponseEntity.ok(CarryView.of(takeOver.takeOver(id, request.from(), points))));
    }

    private static String word(Crosswalk.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
