package org.duxue.work.programme.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.work.programme.launch.Draft;
import org.jspecify.annotations.Nullable;

/** Programmes on the wire; see {@code web/src/api/programmes.ts}. */
final class ProgrammeJson {
    private ProgrammeJson() {}

    record ProgressJson(Map<String, Integer> states, int overdue, int paused, int flagged) {}

    record Summary(
            UUID id,
            String title,
            String pack,
            String version,
            String packTitle,
            String period,
            String kind,
            String state,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            int cases,
            ProgressJson progress,
            @Nullable Integer planItem,
            long edition) {}

    record DomainCost(String id, String name, int minutes) {}

    record RulesJson(
            int team,
            int raters,
            boolean blind,
            boolean needsSubject,
            boolean selfEvaluation,
            int minutes,
            int points,
            List<DomainCost> domains) {}

    /** The draft's fields and what surrounds them, side by side. */
    record View(
            @JsonUnwrapped Draft draft,
            UUID id,
            String state,
            long edition,
            String packTitle,
            String packTitleEn,
            String unitNoun,
            RulesJson rules,
            int cases,
            ProgressJson progress,
            @Nullable Long drawSeed,
            String createdBy,
            Instant createdAt,
            @Nullable String launchedBy,
            @Nullable Instant launchedAt,
            @Nullable String pausedReason,
            List<String> may) {}

    record TargetJson(
            String unit,
            String name,
            String kind,
            @Nullable String type,
            @Nullable String town,
            @Nullable String setting,
            @Nullable String ownership) {}

    record Choices(
            List<String> kinds,
            List<String> types,
            List<String> towns,
            List<String> settings,
            List<String> ownerships) {}

    record TargetList(List<TargetJson> targets, List<String> unknown, Choices choices) {}

    record ProblemJson(String code, String where, @Nullable String unit, String message, String remedy) {}

    record PhaseJson(
            String id,
            String name,
            LocalDate starts,
            LocalDate ends,
            int days,
            @Nullable String clash) {}

    record NearestJson(
            String unit,
            String name,
            int used,
            int after,
            @Nullable Integer cap) {}

    record EntryJson(
            UUID id,
            String number,
            String title,
            String organiser,
            String state,
            LocalDate opens,
            LocalDate closes,
            @Nullable Integer visitsCap,
            @Nullable Integer minutesCap) {}

    record BurdenJson(
            int minutesEach, long minutesAll, @Nullable EntryJson entry, List<NearestJson> nearest) {}

    record TargetsJson(int count, Map<String, Integer> byKind) {}

    record SeatJson(UUID person, String name, String role) {}

    record RefusalJson(
            String ground,
            String clause,
            String message,
            @Nullable LocalDate until) {}

    record PassedOver(UUID person, String name, List<RefusalJson> refusals) {}

    record TeamJson(
            String unit,
            String name,
            List<SeatJson> members,
            @JsonProperty("short") int lacking,
            List<PassedOver> passedOver) {}

    record LoadJson(UUID person, String name, int cases) {}

    record Check(
            boolean ready,
            List<ProblemJson> problems,
            TargetsJson targets,
            List<PhaseJson> phases,
            BurdenJson burden,
            List<TeamJson> teams,
            List<LoadJson> load) {}

    record DrawAnswer(long seed, List<TeamJson> teams, List<LoadJson> load, View programme) {}

    record HistoryJson(
            Instant at,
            String by,
            String deed,
            @Nullable String from,
            @Nullable String to,
            String reason,
            Map<String, Object> detail) {}

    record NewProgramme(
            String pack,
            @Nullable String version,
            @Nullable String title,
            String period,
            @Nullable String kind,
            @Nullable Integer planItem) {}

    record DrawRequest(@Nullable Long seed) {}

    record LaunchRequest(@Nullable String note) {}

    record Why(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason.strip();
        }
    }
}
