package org.duxue.work.programme.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases on the wire; see {@code web/src/api/programmes.ts}. */
final class CaseJson {
    private CaseJson() {}

    record SubjectJson(String name, String post, LocalDate from, LocalDate to) {}

    record SuccessorJson(String code, String name) {}

    record FlagJson(String kind, String message, String remedy, Instant since, List<SuccessorJson> successors) {}

    record View(
            UUID id,
            UUID programme,
            String programmeTitle,
            String pack,
            String version,
            String period,
            String unit,
            String unitName,
            @Nullable String town,
            @Nullable SubjectJson subject,
            String state,
            boolean paused,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable FlagJson flag,
            long edition) {}

    record UnitJson(
            String code,
            String name,
            String kind,
            @Nullable String type,
            @Nullable String town,
            @Nullable String setting,
            @Nullable String ownership) {}

    record ProgrammeOf(UUID id, String title, String state, String kind, String packTitle, String dayCount) {}

    record PhaseJson(
            String id,
            String name,
            @Nullable String state,
            LocalDate starts,
            LocalDate ends,
            boolean now,
            boolean done,
            @Nullable LocalDate extended) {}

    record ReminderJson(LocalDate on, String kind, String to) {}

    record ClockJson(
            String kind,
            String name,
            LocalDate started,
            LocalDate due,
            int days,
            String dayCount,
            String state,
            @Nullable LocalDate stoppedOn,
            int left,
            String clause,
            List<ReminderJson> reminders) {}

    record AssignmentJson(
            UUID id,
            @Nullable UUID person,
            @Nullable UUID account,
            String name,
            String role,
            List<String> domains,
            String state,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String ground,
            @Nullable String kind,
            boolean mine) {}

    record NextJson(String to, boolean allowed, @Nullable String reason) {}

    record CandidateJson(
            UUID person,
            String name,
            String kind,
            boolean leads,
            List<String> specialties,
            int load,
            List<ProgrammeJson.RefusalJson> refusals) {}

    record PageView(
            @JsonProperty("case") View view,
            UnitJson unit,
            ProgrammeOf programme,
            @Nullable String pausedReason,
            List<PhaseJson> phases,
            List<ClockJson> clocks,
            List<AssignmentJson> team,
            List<ProgrammeJson.HistoryJson> history,
            List<String> may,
            List<NextJson> next,
            @Nullable CandidateJson suggestion) {}

    record Extension(LocalDate due, @Nullable String reason) {}

    record Advance(String to, @Nullable String reason) {}

    record Succession(
            String decision,
            @Nullable String successor,
            @Nullable String reason) {}

    record Member(UUID person, String role, @Nullable List<String> domains) {}

    record TeamEdit(List<Member> members, @Nullable String reason) {}

    record Recusal(
            String ground,
            @Nullable String reason,
            @Nullable Boolean remember) {}
}
