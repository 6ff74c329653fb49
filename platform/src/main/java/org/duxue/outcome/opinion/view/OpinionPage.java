package org.duxue.outcome.opinion.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.outcome.opinion.OpinionFile;
import org.duxue.outcome.opinion.OpinionText;
import org.jspecify.annotations.Nullable;

/** The result of a case as one page; what is not to be seen yet is null, and {@code hidden} says why. */
public record OpinionPage(
        UUID caseId,
        UUID programme,
        String programmeTitle,
        UnitName unit,
        @Nullable SubjectView subject,
        String pack,
        String packTitle,
        String version,
        String period,
        String stage,
        boolean confidential,
        List<String> may,
        @Nullable String hidden,
        @Nullable CardView card,
        @Nullable DiagnosisView diagnosis,
        @Nullable ComparisonView comparison,
        @Nullable TrendView trend,
        @Nullable DraftView draft,
        List<IssueView> issues,
        OpinionFile.@Nullable Signed receipt,
        @Nullable LocalDate defenceUntil,
        OpinionFile.@Nullable Extension extension,
        @Nullable DefenceView defence,
        OpinionFile.@Nullable Publication publication,
        List<RequirementView> requirements,
        @Nullable RectificationView rectification) {

    public record UnitName(String code, String name) {}

    public record SubjectView(String name, String post, LocalDate from, LocalDate to) {}

    public record DraftView(
            String overall,
            List<OpinionText.Remark> strengths,
            List<OpinionText.Remark> problems,
            List<OpinionText.Remark> causes,
            List<OpinionText.Remark> advice,
            List<OpinionText.Requirement> requirements,
            long version,
            String editedBy,
            @Nullable Instant editedAt,
            List<UnexplainedFigure> unexplained) {}

    public record UnexplainedFigure(String figure, String sentence, String place) {}

    public record IssueView(
            UUID id,
            String kind,
            int number,
            Instant issuedAt,
            String issuedBy,
            String sha256,
            String factsSha256,
            @Nullable String grade,
            @Nullable String gradeName,
            @Nullable Double total,
            OpinionText text,
            String note,
            @Nullable UUID replaces,
            @Nullable String reason,
            boolean current) {}

    public record Paper(String id, String name, String sha256) {}

    public record DefenceView(
            String filedBy,
            Instant filedAt,
            long version,
            List<DefenceItem> items,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    public record DefenceItem(
            int no,
            @Nullable String point,
            @Nullable String pointName,
            String text,
            List<Paper> evidence,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String step,
            @Nullable String before) {}

    public record RequirementView(
            int no,
            String text,
            List<String> points,
            LocalDate due,
            @Nullable String answer,
            @Nullable Boolean done) {}

    public record RectificationView(
            LocalDate reportDue,
            @Nullable String filedBy,
            @Nullable Instant filedAt,
            @Nullable String summary,
            List<RectificationItem> items,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            int round) {}

    public record RectificationItem(
            int no,
            String text,
            boolean done,
            List<Paper> evidence,
            @Nullable String verdict,
            @Nullable String note) {}
}
