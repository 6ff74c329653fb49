package org.duxue.work.programme.web;

import java.util.List;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.organisation.Unit;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.launch.KeepProgrammes;
import org.duxue.work.programme.launch.LaunchCheck;
import org.duxue.work.programme.launch.LaunchProgramme;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.launch.Targets;
import org.duxue.work.programme.web.ProgrammeJson.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way from a draft to its launch: whom it concerns, who draws the lot, what is still missing. */
@RestController
@RequestMapping("/api/programmes")
class LaunchController {
    private final Programmes programmes;
    private final KeepProgrammes keep;
    private final LaunchProgramme launch;
    private final ProgrammeViews views;
    private final LaunchViews launchViews;
    private final Once once;

    LaunchController(
            Programmes programmes,
            KeepProgrammes keep,
            LaunchProgramme launch,
            ProgrammeViews views,
            LaunchViews launchViews,
            Once once) {
        this.programmes = programmes;
        this.keep = keep;
        this.launch = launch;
        this.views = views;
        this.launchViews = launchViews;
        this.once = once;
    }

    @PostMapping("/targets")
    ProgrammeJson.TargetList targets(@RequestBody Targets filter) {
        List<Unit> all = keep.units();
        List<ProgrammeJson.TargetJson> chosen =
                filter.of(all).stream().map(LaunchController::target).toList();
        return new ProgrammeJson.TargetList(
                chosen,
                filter.unknown(all),
                new ProgrammeJson.Choices(
                        Targets.values(all, unit -> unit.kind().code()),
                        Targets.values(all, Unit::type),
                        Targets.values(all, Unit::town),
                        Targets.values(all, Unit::setting),
                        Targets.values(all, Unit::ownership)));
    }

    @GetMapping("/{id}/launch-check")
    ProgrammeJson.Check check(@PathVariable UUID id) {
        return launchViews.check(keep.check(id));
    }

    @PostMapping("/{id}/draw")
    ResponseEntity<ProgrammeJson.DrawAnswer> draw(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ProgrammeJson.DrawRequest wish) {
        return once.answer(key, "POST /api/programmes/" + id + "/draw", wish, ProgrammeJson.DrawAnswer.class, () -> {
            LaunchCheck drawn = keep.draw(id, wish.seed());
            View view = views.view(programmes.find(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem));
            return ResponseEntity.ok(new ProgrammeJson.DrawAnswer(
                    drawn.seed(), LaunchViews.teams(drawn), LaunchViews.load(drawn), view));
        });
    }

    @PostMapping("/{id}/launch")
    ResponseEntity<View> launch(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ProgrammeJson.LaunchRequest wish) {
        String note = wish.note() == null ? "" : wish.note().strip();
        return once.answer(key, "POST /api/programmes/" + id + "/launch", wish, View.class, () -> {
            Programme launched = launch.launch(id, note);
            return ResponseEntity.ok().eTag(Versions.tag(launched.edition())).body(views.view(launched));
        });
    }

    private static ProgrammeJson.TargetJson target(Unit unit) {
        return new ProgrammeJson.TargetJson(
                unit.code().value(),
                unit.name(),
                unit.kind().code(),
                unit.type(),
                unit.town(),
                unit.setting(),
                unit.ownership());
    }
}
