package org.duxue.reports.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.reports.Letterhead;
import org.jspecify.annotations.Nullable;

/**
 * What a letter speaks of.
 *
 * @param schoolYear 2025—2026学年
 * @param person the head whose term is evaluated, with post and term in words, or null
 * @param minutes what the self-evaluation is estimated to cost the unit
 * @param remark what the officer adds in the own words; may be empty
 * @param outcome the result, or null where the letter comes before it
 */
public record LetterMatter(
        AppraisalPack pack,
        Letterhead head,
        LocalDate date,
        String unitCode,
        String unitName,
        String programmeTitle,
        String schoolYear,
        @Nullable String person,
        List<Seat> team,
        List<Phase> phases,
        Days days,
        int minutes,
        String remark,
        @Nullable Outcome outcome) {
    public LetterMatter {
        team = List.copyOf(team);
        phases = List.copyOf(phases);
    }

    /** One of the team. */
    public record Seat(String name, String role) {}

    /** A phase with its days; {@code starts} may be unknown. */
    public record Phase(String name, @Nullable LocalDate starts, LocalDate ends) {}

    /** Statutory days, and how they are counted in words: 日 or 个工作日. */
    public record Days(int feedback, int defence, int opinionLetter, int rectificationReport, String unit) {}

    /**
     * What was said of the unit.
     *
     * @param reasons what reviewers wrote, by point
     * @param evidence names of the evidence, by point
     */
    public record Words(
            String overall,
            List<Remark> strengths,
            List<Remark> problems,
            List<Remark> causes,
            List<Remark> advice,
            List<Requirement> requirements,
            Map<String, List<String>> reasons,
            Map<String, List<String>> evidence,
            List<Defence> defence) {
        public Words {
            strengths = List.copyOf(strengths);
            problems = List.copyOf(problems);
            causes = List.copyOf(causes);
            advice = List.copyOf(advice);
            requirements = List.copyOf(requirements);
            reasons = Map.copyOf(reasons);
            evidence = Map.copyOf(evidence);
            defence = List.copyOf(defence);
        }
    }

    /** @param points ids of the observation points it rests on */
    public record Remark(String text, List<String> points) {
        public Remark {
            points = List.copyOf(points);
        }
    }

    public record Requirement(String text, List<String> points, LocalDate due) {
        public Requirement {
            points = List.copyOf(points);
        }
    }

    /** @param about the point's name, or 整体意见 */
    public record Defence(String about, String text, boolean upheld, String reason) {}
}
