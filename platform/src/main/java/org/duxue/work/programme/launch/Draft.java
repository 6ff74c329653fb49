package org.duxue.work.programme.launch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided about a programme before its launch, as the dialog holds it and as it is kept afterwards. It
 * may be half done; what is missing reads as empty.
 *
 * @param period school year, {@code 2025}
 * @param kind {@code special} or {@code comprehensive}
 * @param dayCount {@code natural} or {@code working}
 * @param subjects whose term is evaluated, one for each unit
 * @param teamSize how many are on each team, the leader included
 * @param budget whole yuan
 * @param entry the whitelist entry
 * @param parameters the office's own figures for the scheme
 * @param planItem number of the work point in the year's plan
 * @param seed the draw's, once there was one
 */
public record Draft(
        String title,
        String pack,
        String version,
        String period,
        String kind,
        String dayCount,
        Targets targets,
        List<SubjectDraft> subjects,
        List<PhaseDraft> phases,
        List<PoolMember> pool,
        List<TeamMember> teams,
        int teamSize,
        @Nullable Long budget,
        @Nullable UUID entry,
        Map<String, BigDecimal> parameters,
        @Nullable Integer planItem,
        String note,
        @Nullable Long seed) {

    /** The head of a unit whose term is evaluated. */
    public record SubjectDraft(
            String unit,
            String name,
            String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A phase of the scheme with its dates. */
    public record PhaseDraft(
            String id,
            String name,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /** @param person of the register */
    public record PoolMember(UUID person, boolean leads) {}

    /**
     * A seat that is taken.
     *
     * @param role {@code leader}, {@code rater} or {@code office}
     * @param domains of the scheme; empty for all
     */
    public record TeamMember(String unit, UUID person, String role, List<String> domains) {
        public TeamMember {
            domains = domains == null ? List.of() : List.copyOf(domains);
        }
    }

    public Draft {
        title = text(title);
        period = text(period);
        kind = kind == null ? "comprehensive" : kind;
        dayCount = dayCount == null ? "natural" : dayCount;
        targets = targets == null ? Targets.NONE : targets;
        subjects = list(subjects);
        phases = list(phases);
        pool = list(pool);
        teams = list(teams);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        note = text(note);
    }

    Draft drawn(List<TeamMember> others, long with) {
        return new Draft(
                title,
                pack,
                version,
                period,
                kind,
                dayCount,
                targets,
                subjects,
                phases,
                pool,
                others,
                teamSize,
                budget,
                entry,
                parameters,
                planItem,
                note,
                with);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
