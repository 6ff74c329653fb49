package org.duxue.work.programme.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.guard.inspectors.Ground;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.running.CaseDesk;
import org.duxue.work.programme.running.KeepTeams;
import org.duxue.work.programme.running.RunCases;
import org.duxue.work.programme.web.CaseJson.PageView;
import org.duxue.work.programme.web.ProgrammeJson.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case: how it stands, and what is done to it by hand. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseController {
    private final Gate gate;
    private final CaseDoor door;
    private final RunCases run;
    private final KeepTeams teams;
    private final CaseDesk desk;
    private final CaseViews views;
    private final TransactionOperations transaction;
    private final Once once;

    CaseController(
            Gate gate,
            CaseDoor door,
            RunCases run,
            KeepTeams teams,
            CaseDesk desk,
            CaseViews views,
            TransactionOperations transaction,
            Once once) {
        this.gate = gate;
        this.door = door;
        this.run = run;
        this.teams = teams;
        this.desk = desk;
        this.views = views;
        this.transaction = transaction;
        this.once = once;
    }

    @GetMapping
    ResponseEntity<PageView> one(@PathVariable UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            door.require(Permission.PROGRAMME_READ, id);
            return answer(id);
        }));
    }

    @PostMapping("/pause")
    ResponseEntity<PageView> pause(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "pause", key, why, () -> run.pause(id, why.text()));
    }

    @PostMapping("/resume")
    ResponseEntity<PageView> resume(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "resume", key, why, () -> run.resume(id, why.text()));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<PageView> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "withdrawal", key, why, () -> run.withdraw(id, why.text()));
    }

    @PostMapping("/extension")
    ResponseEntity<PageView> extend(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CaseJson.Extension wish) {
        return deed(id, "extension", key, wish, () -> run.extend(id, wish.due(), text(wish.reason())));
    }

    @PostMapping("/advance")
    ResponseEntity<PageView> advance(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CaseJson.Advance wish) {
        CaseState to = Words.parse(CaseState.class, wish.to());
        return deed(id, "advance", key, wish, () -> {
            door.require(Permission.PROGRAMME_READ, id);
            run.advance(id, to, text(wish.reason()));
        });
    }

    @PostMapping("/succession")
    ResponseEntity<PageView> succession(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CaseJson.Succession wish) {
        return deed(id, "succession", key, wish, () -> {
            switch (wish.decision()) {
                case "go-on" -> run.goOn(id, wish.successor(), text(wish.reason()));
                case "withdraw" -> run.withdraw(id, text(wish.reason()));
                default -> throw HouseProblem.REQUEST_INVALID.with("reason", wish.decision());
            }
        });
    }

    @PutMapping("/team")
    ResponseEntity<PageView> team(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseJson.TeamEdit edit) {
        gate.require(Permission.PROGRAMME_WRITE);
        List<KeepTeams.Wish> wishes = edit.members().stream()
                .map(member -> new KeepTeams.Wish(
                        member.person(), member.role(), member.domains() == null ? List.of() : member.domains()))
                .toList();
        return deed(
                id, "team", null, edit, () -> teams.set(id, wishes, text(edit.reason()), Versions.required(ifMatch)));
    }

    @GetMapping("/team/candidates")
    List<CaseJson.CandidateJson> candidates(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String q) {
        String text = text(q);
        return teams.candidates(id).stream()
                .filter(one -> !"leader".equals(role) || one.person().leads())
                .filter(one -> text.isEmpty()
                        || one.person().name().contains(text)
                        || one.person().specialties().stream().anyMatch(skill -> skill.contains(text)))
                .map(CaseViews::candidate)
                .toList();
    }

    @PostMapping("/assignments/{assignment}/recusal")
    ResponseEntity<PageView> recuse(
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CaseJson.Recusal wish) {
        Ground ground = Words.parse(Ground.class, wish.ground());
        String route = "POST /api/cases/" + id + "/assignments/" + assignment + "/recusal";
        return once.answer(key, route, wish, PageView.class, () -> {
            boolean leads = desk.seats(id).stream()
                    .anyMatch(seat -> seat.assignment().id().equals(assignment)
                            && seat.assignment().role() == Assignment.Role.LEADER);
            teams.recuse(id, assignment, ground, text(wish.reason()), Boolean.TRUE.equals(wish.remember()));
            return answer(id, teams.suggestion(id, leads));
        });
    }

    @GetMapping("/history")
    List<ProgrammeJson.HistoryJson> history(@PathVariable UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            door.require(Permission.PROGRAMME_READ, id);
            return views.history(id, views.office());
        }));
    }

    private ResponseEntity<PageView> deed(UUID id, String name, @Nullable String key, Object content, Runnable work) {
        return once.answer(key, "POST /api/cases/" + id + "/" + name, content, PageView.class, () -> {
            work.run();
            return answer(id);
        });
    }

    private ResponseEntity<PageView> answer(UUID id) {
        return answer(id, Optional.empty());
    }

    private ResponseEntity<PageView> answer(UUID id, Optional<KeepTeams.Candidate> suggestion) {
        PageView page = views.page(id, suggestion);
        return ResponseEntity.ok().eTag(Versions.tag(page.view().edition())).body(page);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
