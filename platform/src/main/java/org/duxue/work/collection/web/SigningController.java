package org.duxue.work.collection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.checks.RunChecks;
import org.duxue.work.collection.facts.RefreshFacts;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.collection.signing.GiveBack;
import org.duxue.work.collection.signing.SignSelfEvaluation;
import org.duxue.work.collection.web.PageJson.CheckView;
import org.duxue.work.collection.web.PageJson.PointAnswer;
import org.duxue.work.collection.web.PageJson.View;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks, the signature, and what goes back and forth after it. */
@RestController
@RequestMapping("/api/cases/{id}/self-evaluation")
class SigningController {
    private final RunChecks checks;
    private final SignSelfEvaluation sign;
    private final GiveBack giveBack;
    private final RefreshFacts refresh;
    private final ReadSelfEvaluation read;
    private final Answers answers;
    private final PageAnswers pages;
    private final Once once;

    SigningController(
            RunChecks checks,
            SignSelfEvaluation sign,
            GiveBack giveBack,
            RefreshFacts refresh,
            ReadSelfEvaluation read,
            Answers answers,
            PageAnswers pages,
            Once once) {
        this.checks = checks;
        this.sign = sign;
        this.giveBack = giveBack;
        this.refresh = refresh;
        this.read = read;
        this.answers = answers;
        this.pages = pages;
        this.once = once;
    }

    record Signature(
            @Nullable String content,
            boolean knowingly,
            @Nullable String note) {}

    record Given(@Nullable String reason, LocalDate due) {}

    record Reason(@Nullable String reason) {}

    record Accepted(@Nullable List<String> points) {}

    /** What is remembered of a signature. */
    record Receipt(int round) {}

    @GetMapping("/checks")
    List<CheckView> checks(@PathVariable UUID id) {
        return checks.of(id).stream().map(CheckView::of).toList();
    }

    /** Signed again with the same key, it is signed once; the answer shows the self-evaluation as it is then. */
    @PostMapping("/submission")
    View sign(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Signature given) {
        var signature = new SignSelfEvaluation.Signature(
                given.content() == null ? "" : given.content(),
                given.knowingly(),
                given.note() == null ? "" : given.note());
        once.answer(
                key,
                "POST submission " + id,
                given,
                Receipt.class,
                () -> ResponseEntity.ok(new Receipt(sign.sign(id, signature).round())));
        return pages.view(read.page(id));
    }

    @PostMapping("/points/{point}/return")
    PointAnswer giveBack(
            @PathVariable UUID id,
            @PathVariable String point,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Given given) {
        once.answer(key, "POST return " + id + " " + point, given, Receipt.class, () -> {
            giveBack.giveBack(id, point, text(given.reason()), given.due());
            return ResponseEntity.ok(new Receipt(0));
        });
        return point(read.page(id).of(), point);
    }

    @PutMapping("/points/{point}/return")
    PointAnswer extend(@PathVariable UUID id, @PathVariable String point, @RequestBody Given given) {
        return point(giveBack.extend(id, point, text(given.reason()), given.due()), point);
    }

    @PostMapping("/acceptance")
    View accept(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Accepted accepted) {
        List<String> points = accepted == null || accepted.points() == null ? List.of() : accepted.points();
        once.answer(key, "POST acceptance " + id, points, Receipt.class, () -> {
            giveBack.accept(id, points);
            return ResponseEntity.ok(new Receipt(0));
        });
        return pages.view(read.page(id));
    }

    @PostMapping("/facts/refresh")
    View refresh(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Reason reason) {
        once.answer(key, "POST refresh " + id, reason, Receipt.class, () -> {
            refresh.refresh(id, text(reason.reason()));
            return ResponseEntity.ok(new Receipt(0));
        });
        return pages.view(read.page(id));
    }

    private PointAnswer point(CaseView of, String point) {
        return pages.point(of, point, answers.find(of.id(), point).orElse(null));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
