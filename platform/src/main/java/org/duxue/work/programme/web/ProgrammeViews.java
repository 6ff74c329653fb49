package org.duxue.work.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.Pack;
import org.duxue.packs.appraisal.AppraisalLint;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.Draft;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.ProgrammeState;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.launch.Progress;
import org.duxue.work.programme.launch.Targets;
import org.duxue.work.programme.web.ProgrammeJson.ProgressJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows programmes; whoever is not of the office sees the outline without teams and budget. */
@Component
class ProgrammeViews {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final Programmes programmes;
    private final Schemes schemes;
    private final Gate gate;
    private final JsonMapper json;
    private final Clock clock;

    ProgrammeViews(Programmes programmes, Schemes schemes, Gate gate, JsonMapper json, Clock clock) {
        this.programmes = programmes;
        this.schemes = schemes;
        this.gate = gate;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ProgrammeJson.Summary> summaries(List<Programme> all) {
        List<UUID> ids = all.stream().map(Programme::id).toList();
        Map<UUID, Progress> progress = programmes.progress(ids, LocalDate.now(clock));
        Map<UUID, PhasePlan> phases = programmes.phases(ids);
        List<ProgrammeJson.Summary> summaries = new ArrayList<>();
        for (Programme one : all) {
            PhasePlan plan = phases.getOrDefault(one.id(), new PhasePlan(List.of()));
            Progress so = progress.getOrDefault(one.id(), Progress.NONE);
            summaries.add(new ProgrammeJson.Summary(
                    one.id(),
                    one.title(),
                    one.pack(),
                    one.version(),
                    schemes.version(one.pack(), one.version()).title(),
                    one.period().toString(),
                    one.kind().code(),
                    Words.of(one.state()),
                    plan.spans().isEmpty() ? null : plan.spans().getFirst().starts(),
                    plan.spans().isEmpty() ? null : plan.spans().getLast().ends(),
                    so.cases(),
                    progress(so),
                    one.planItem(),
                    one.edition()));
        }
        return summaries;
    }

    @Transactional(readOnly = true)
    ProgrammeJson.View view(Programme one) {
        AppraisalPack pack = schemes.pack(one.pack(), one.version());
        Progress so =
                programmes.progress(List.of(one.id()), LocalDate.now(clock)).getOrDefault(one.id(), Progress.NONE);
        Draft draft = programmes.draft(one.id()).orElseGet(() -> outline(one));
        return new ProgrammeJson.View(
                draft,
                one.id(),
                Words.of(one.state()),
                one.edition(),
                pack.header().title(),
                pack.header().titleEn(),
                pack.header().unitNoun(),
                rules(pack),
                so.cases(),
                progress(so),
                one.seed(),
                one.createdBy(),
                one.createdAt(),
                one.launchedBy(),
                one.launchedAt(),
                one.paused(),
                may(one));
    }

    List<ProgrammeJson.HistoryJson> history(UUID id) {
        return programmes.log(id).stream()
                .map(one -> new ProgrammeJson.HistoryJson(
                        one.at(), one.by(), one.what(), null, null, one.note(), detail(one.detail())))
                .toList();
    }

    Map<String, Object> detail(String text) {
        return json.readValue(text, DETAIL);
    }

    static ProgressJson progress(Progress so) {
        return new ProgressJson(so.states(), so.overdue(), so.paused(), so.flagged());
    }

    /** What a launched programme says to people of its cases. */
    private Draft outline(Programme one) {
        List<Draft.PhaseDraft> phases = Optional.ofNullable(
                        programmes.phases(List.of(one.id())).get(one.id()))
                .map(PhasePlan::spans)
                .orElse(List.of())
                .stream()
                .map(span -> new Draft.PhaseDraft(span.id(), span.name(), span.starts(), span.ends()))
                .toList();
        return new Draft(
                one.title(),
                one.pack(),
                one.version(),
                one.period().toString(),
                one.kind().code(),
                Words.of(one.dayCount()),
                Targets.NONE,
                List.of(),
                phases,
                List.of(),
                List.of(),
                one.rules() == null ? 0 : one.rules().team(),
                null,
                one.entry(),
                Map.of(),
                null,
                "",
                null);
    }

    private static ProgrammeJson.RulesJson rules(AppraisalPack pack) {
        AppraisalLint.Cost cost = AppraisalLint.cost(pack.scheme());
        List<ProgrammeJson.DomainCost> domains = pack.scheme().domains().stream()
                .map(domain -> new ProgrammeJson.DomainCost(domain.id(), domain.name(), minutes(domain, cost)))
                .toList();
        boolean person = pack.header().unitNoun().endsWith("长");
        return new ProgrammeJson.RulesJson(
                pack.scheme().review().team(),
                pack.scheme().review().raters(),
                pack.scheme().review().blind(),
                person,
                selfEvaluates(pack),
                cost.minutes(),
                Math.toIntExact(pack.scheme().points().count()),
                domains);
    }

    private static int minutes(Domain domain, AppraisalLint.Cost cost) {
        return domain.indicators().stream()
                .flatMap(indicator -> indicator.points().stream())
                .mapToInt(point -> cost.byPoint().getOrDefault(point.id(), 0))
                .sum();
    }

    private static boolean selfEvaluates(AppraisalPack pack) {
        List<Pack.Phase> phases = pack.header().phases();
        return PhasePlan.from(phases, LocalDate.EPOCH)
                .during(CaseState.SELF_EVALUATION)
                .isPresent();
    }

    private List<String> may(Programme one) {
        if (!gate.permissions().contains(Permission.PROGRAMME_WRITE)) {
            return List.of();
        }
        return switch (one.state()) {
            case DRAFT -> List.of("edit", "delete", "draw", "launch");
            case RUNNING -> List.of("pause", "close", "withdraw");
            case PAUSED -> List.of("resume", "withdraw");
            case CLOSED, WITHDRAWN -> List.of();
        };
    }

    static @Nullable ProgrammeState state(@Nullable String word) {
        return word == null || word.isBlank() ? null : Words.parse(ProgrammeState.class, word);
    }
}
