package org.duxue.judge.review.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.judge.review.commission.DrawSample;
import org.duxue.judge.review.commission.ReScoringView;
import org.duxue.judge.review.commission.ReadReScoring;
import org.duxue.judge.review.severity.ReadSeverity;
import org.duxue.judge.review.severity.SeverityView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the office looks at beside the results of a programme: severity, and a sample scored again. */
@RestController
@RequestMapping("/api/programmes/{id}")
class SeverityController {
    private final ReadSeverity severity;
    private final ReadReScoring read;
    private final DrawSample draw;
    private final Once once;

    SeverityController(ReadSeverity severity, ReadReScoring read, DrawSample draw, Once once) {
        this.severity = severity;
        this.read = read;
        this.draw = draw;
        this.once = once;
    }

    record ReScoringOrder(
            @Nullable BigDecimal share,
            @Nullable Long seed,
            @Nullable List<UUID> rescorers) {}

    @GetMapping("/severity")
    SeverityView severity(@PathVariable UUID id, @RequestParam(defaultValue = "linear") String method) {
        return severity.of(id, method.equals("rasch"));
    }

    @GetMapping("/re-scoring")
    ReScoringView reScoring(@PathVariable UUID id) {
        return read.of(id);
    }

    @PostMapping("/re-scoring")
    ResponseEntity<ReScoringView> draw(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReScoringOrder order) {
        return once.answer(key, "POST /api/programmes/" + id + "/re-scoring", order, ReScoringView.class, () -> {
            draw.draw(
                    id,
                    order.share() == null ? BigDecimal.ZERO : order.share(),
                    order.seed(),
                    order.rescorers() == null ? List.of() : order.rescorers());
            return ResponseEntity.ok(read.of(id));
        });
    }
}
