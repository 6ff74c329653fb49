package org.duxue.judge.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.Settlements;
import org.duxue.judge.review.board.BoardView;
import org.duxue.judge.review.board.Decide;
import org.duxue.judge.review.board.Decisions;
import org.duxue.judge.review.board.ReadBoard;
import org.duxue.judge.review.board.SteerBoard;
import org.duxue.judge.review.mark.FindingJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a case: marks side by side, and what the team makes of them. */
@RestController
@RequestMapping("/api/cases/{id}/review")
class BoardController {
    private final ReadBoard read;
    private final Decide decide;
    private final SteerBoard steer;
    private final Once once;
    private final Clock clock;

    BoardController(ReadBoard read, Decide decide, SteerBoard steer, Once once, Clock clock) {
        this.read = read;
        this.decide = decide;
        this.steer = steer;
        this.once = once;
        this.clock = clock;
    }

    record AgreedEdit(
            @Nullable FindingJson finding,
            @Nullable String reason,
            @Nullable List<String> participants,
            @Nullable LocalDate heldAt,
            @Nullable String kind) {}

    record StrikeEdit(@Nullable String reason, @Nullable List<UUID> evidence) {}

    record Why(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    record DeedView(
            Instant at,
            String by,
            String deed,
            @Nullable String about,
            @Nullable FindingJson finding,
            String reason,
            List<String> participants) {}

    @GetMapping("/board")
    BoardView board(@PathVariable UUID id) {
        return read.of(id);
    }

    @GetMapping("/board/history")
    List<DeedView> history(@PathVariable UUID id) {
        return read.history(id).stream()
                .map(written -> new DeedView(
                        written.at(),
                        written.by(),
                        written.deed().deed(),
                        written.deed().about(),
                        FindingJson.ofNullable(written.deed().finding()),
                        written.deed().reason(),
                        written.deed().participants()))
                .toList();
    }

    @PutMapping("/board/agreed/{point}")
    BoardView agree(
            @PathVariable UUID id,
            @PathVariable String point,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody AgreedEdit edit) {
        Finding finding = SheetController.finding(edit.finding());
        if (finding == null) {
            throw ReviewProblem.MARK_UNFIT.with("reason", "没有写明商定的评定");
        }
        decide.agree(
                id,
                Versions.required(version),
                new Decisions.Agreeing(
                        point,
                        finding,
                        edit.reason() == null ? "" : edit.reason(),
                        edit.participants() == null ? List.of() : edit.participants(),
                        edit.heldAt() == null ? LocalDate.now(clock) : edit.heldAt(),
                        "office".equals(edit.kind()) ? Settlements.Kind.OFFICE : Settlements.Kind.CONSENSUS));
        return read.of(id);
    }

    @DeleteMapping("/board/agreed/{point}")
    BoardView undo(
            @PathVariable UUID id,
            @PathVariable String point,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String reason) {
        decide.undo(id, Versions.required(version), point, reason);
        return read.of(id);
    }

    @PutMapping("/board/red-lines/{line}")
    BoardView strike(
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody StrikeEdit edit) {
        List<UUID> evidence = edit.evidence() == null ? List.of() : edit.evidence();
        String reason = edit.reason() == null ? "" : edit.reason();
        decide.strike(id, Versions.required(version), new Decisions.Striking(line, true, reason, evidence));
        return read.of(id);
    }

    @DeleteMapping("/board/red-lines/{line}")
    BoardView unstrike(
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String reason) {
        decide.strike(id, Versions.required(version), new Decisions.Striking(line, false, reason, List.of()));
        return read.of(id);
    }

    @PostMapping("/sheets/{account}/reopening")
    ResponseEntity<BoardView> reopen(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        String route = "POST /api/cases/" + id + "/review/sheets/" + account + "/reopening";
        return once.answer(key, route, why, BoardView.class, () -> {
            steer.reopen(id, account, why.text());
            return ResponseEntity.ok(read.of(id));
        });
    }

    @PostMapping("/closure")
    ResponseEntity<BoardView> close(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return once.answer(key, "POST /api/cases/" + id + "/review/closure", why, BoardView.class, () -> {
            steer.close(id, why.text());
            return ResponseEntity.ok(read.of(id));
        });
    }
}
