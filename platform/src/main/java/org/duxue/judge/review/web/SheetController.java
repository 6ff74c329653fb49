package org.duxue.judge.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.mark.FindingJson;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.mark.Marks;
import org.duxue.judge.review.sheet.HandInSheet;
import org.duxue.judge.review.sheet.ReadSheet;
import org.duxue.judge.review.sheet.SheetView;
import org.duxue.judge.review.sheet.SheetView.MarkView;
import org.duxue.judge.review.sheet.WriteMark;
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

/** A reviewer's own sheet. */
@RestController
@RequestMapping("/api/cases/{id}/review")
class SheetController {
    private final ReadSheet read;
    private final WriteMark write;
    private final HandInSheet handIn;
    private final Once once;

    SheetController(ReadSheet read, WriteMark write, HandInSheet handIn, Once once) {
        this.read = read;
        this.write = write;
        this.handIn = handIn;
        this.once = once;
    }

    record MarkEdit(
            @Nullable FindingJson finding,
            @Nullable String reason,
            @Nullable List<UUID> evidence,
            @Nullable String phase) {}

    record MarkVersion(
            String phase, int version, @Nullable FindingJson finding, String reason, List<UUID> evidence, Instant at) {}

    @GetMapping
    SheetView sheet(@PathVariable UUID id) {
        return read.of(id);
    }

    @PutMapping("/marks/{point}")
    ResponseEntity<?> mark(
            @PathVariable UUID id,
            @PathVariable String point,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody MarkEdit edit,
            HttpServletRequest request) {
        long based = Versions.required(version);
        MarkPhase phase = edit.phase() == null ? write.phase(id) : MarkPhase.of(edit.phase());
        Marks.Edit asked = new Marks.Edit(
                point,
                phase,
                finding(edit.finding()),
                edit.reason() == null ? "" : edit.reason(),
                edit.evidence() == null ? List.of() : edit.evidence());
        try {
            HeldMark mark = write.write(id, based, asked);
            return ResponseEntity.ok().eTag(Versions.tag(mark.version())).body(MarkView.of(mark));
        } catch (Problem refused) {
            if (refused.code().equals(HouseProblem.VERSION_STALE.wording().code())) {
                return Stale.answer(
                        refused,
                        request,
                        write.current(id, point, phase).map(MarkView::of).orElse(null));
            }
            throw refused;
        }
    }

    @GetMapping("/marks/{point}/history")
    List<MarkVersion> history(@PathVariable UUID id, @PathVariable String point) {
        return write.history(id, point).stream()
                .map(mark -> new MarkVersion(
                        mark.phase().code(),
                        mark.version(),
                        FindingJson.ofNullable(mark.finding()),
                        mark.reason(),
                        mark.evidence(),
                        mark.at()))
                .toList();
    }

    @PostMapping("/hand-in")
    ResponseEntity<SheetView> handIn(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return once.answer(key, "POST /api/cases/" + id + "/review/hand-in", Map.of(), SheetView.class, () -> {
            handIn.handIn(id);
            return ResponseEntity.ok(read.of(id));
        });
    }

    static @Nullable Finding finding(@Nullable FindingJson json) {
        if (json == null) {
            return null;
        }
        try {
            return json.finding();
        } catch (IllegalArgumentException unfit) {
            throw ReviewProblem.MARK_UNFIT.with("reason", String.valueOf(unfit.getMessage()));
        }
    }
}
