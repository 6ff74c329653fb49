package org.duxue.judge.analysis.web;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.shared.Period;
import org.duxue.judge.analysis.PlanQuestion;
import org.duxue.judge.analysis.PlanView;
import org.duxue.judge.analysis.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 最小投入方案: a question is taken at once, its answer is fetched when it is there. */
@RestController
@RequestMapping("/api/evaluations/{pack}/{period}/plan")
class PlanController {
    private final Plans plans;
    private final Once once;

    PlanController(Plans plans, Once once) {
        this.plans = plans;
        this.once = once;
    }

    /** The question as it is sent; whatever is left out keeps the pack's word. */
    record Question(
            @Nullable Map<String, BigDecimal> prices,
            @Nullable List<String> stages,
            @Nullable List<PlanQuestion.Excluded> exclude) {
        PlanQuestion whole() {
            return new PlanQuestion(
                    prices == null ? Map.of() : prices,
                    stages == null ? List.of() : stages,
                    exclude == null ? List.of() : exclude);
        }
    }

    @PostMapping
    ResponseEntity<PlanView> ask(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Question question) {
        String route = "POST /api/evaluations/" + pack + "/" + period + "/plan";
        return once.answer(key, route, question, PlanView.class, () -> {
            PlanView plan = plans.ask(pack, Period.of(period), question.whole());
            URI place = URI.create("/api/evaluations/" + pack + "/" + period + "/plan/" + plan.id());
            return ResponseEntity.accepted().location(place).body(plan);
        });
    }

    @GetMapping("/{id}")
    PlanView find(@PathVariable String pack, @PathVariable String period, @PathVariable UUID id) {
        return plans.find(id);
    }

    @GetMapping("/{id}/plan.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String pack, @PathVariable String period, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("最小投入方案" + period + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(plans.workbook(id));
    }
}
