package org.duxue.work.programme.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.plan.KeepPlan;
import org.duxue.work.programme.plan.Plan;
import org.duxue.work.programme.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The year's plan. */
@RestController
@RequestMapping("/api/plans")
class YearPlanController {
    private final KeepPlan keep;
    private final PlanViews views;
    private final Plans plans;
    private final Gate gate;
    private final Once once;

    YearPlanController(KeepPlan keep, PlanViews views, Plans plans, Gate gate, Once once) {
        this.keep = keep;
        this.views = views;
        this.plans = plans;
        this.gate = gate;
        this.once = once;
    }

    record OpenRequest(@Nullable Integer from) {}

    record ApprovalRequest(@Nullable String note) {}

    record PlanTitle(int year, String title, @Nullable Instant approvedAt) {}

    @GetMapping
    @Transactional(readOnly = true)
    public List<PlanTitle> all() {
        gate.require(Permission.YEAR_PLAN_READ);
        return plans.all().stream()
                .map(plan -> new PlanTitle(plan.year(), plan.title(), plan.approvedAt()))
                .toList();
    }

    @GetMapping("/{year}")
    @Transactional(readOnly = true)
    public ResponseEntity<PlanViews.PlanJson> one(@PathVariable int year) {
        gate.require(Permission.YEAR_PLAN_READ);
        return answer(year);
    }

    @PostMapping("/{year}")
    ResponseEntity<PlanViews.PlanJson> open(
            @PathVariable int year,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpenRequest wish) {
        return once.answer(key, "POST /api/plans/" + year, wish, PlanViews.PlanJson.class, () -> {
            Plan plan = keep.open(year, wish.from());
            return ResponseEntity.created(URI.create("/api/plans/" + year))
                    .eTag(Versions.tag(plan.edition()))
                    .body(views.view(plan));
        });
    }

    @PostMapping("/{year}/items")
    ResponseEntity<PlanViews.PlanJson> add(
            @PathVariable int year,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlanViews.ItemEdit edit) {
        return once.answer(key, "POST /api/plans/" + year + "/items", edit, PlanViews.PlanJson.class, () -> {
            keep.add(edit.item(year, 0));
            return answer(year);
        });
    }

    @PutMapping("/{year}/items/{no}")
    @Transactional
    public ResponseEntity<PlanViews.PlanJson> change(
            @PathVariable int year,
            @PathVariable int no,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanViews.ItemEdit edit) {
        gate.require(Permission.YEAR_PLAN_WRITE);
        keep.change(edit.item(year, no), Versions.required(ifMatch));
        return answer(year);
    }

    @DeleteMapping("/{year}/items/{no}")
    @Transactional
    public ResponseEntity<PlanViews.PlanJson> remove(
            @PathVariable int year,
            @PathVariable int no,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        gate.require(Permission.YEAR_PLAN_WRITE);
        keep.remove(year, no, Versions.required(ifMatch));
        return answer(year);
    }

    @PostMapping("/{year}/approval")
    ResponseEntity<PlanViews.PlanJson> approve(
            @PathVariable int year,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ApprovalRequest wish) {
        String note = wish.note() == null ? "" : wish.note().strip();
        return once.answer(key, "POST /api/plans/" + year + "/approval", wish, PlanViews.PlanJson.class, () -> {
            keep.approve(year, note);
            return answer(year);
        });
    }

    @GetMapping("/{year}/history")
    @Transactional(readOnly = true)
    public List<ProgrammeJson.HistoryJson> history(@PathVariable int year) {
        gate.require(Permission.YEAR_PLAN_READ);
        return views.history(year);
    }

    private ResponseEntity<PlanViews.PlanJson> answer(int year) {
        Plan plan = plans.find(year).orElseThrow(() -> ProgrammeProblem.PLAN_UNKNOWN.with("year", year));
        return ResponseEntity.ok().eTag(Versions.tag(plan.edition())).body(views.view(plan));
    }
}
