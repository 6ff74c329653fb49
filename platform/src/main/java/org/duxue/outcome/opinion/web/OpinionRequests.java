package org.duxue.outcome.opinion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.outcome.opinion.OpinionText;
import org.duxue.outcome.opinion.deed.HearDefence;
import org.duxue.outcome.opinion.deed.Rectify;
import org.jspecify.annotations.Nullable;

/** What comes in; lists and texts may be missing and then are empty. */
final class OpinionRequests {
    private OpinionRequests() {}

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    record RemarkBody(@Nullable String text, @Nullable List<String> points) {
        OpinionText.Remark remark() {
            return new OpinionText.Remark(OpinionRequests.text(text), list(points));
        }
    }

    record RequirementBody(@Nullable String text, @Nullable List<String> points, LocalDate due) {
        OpinionText.Requirement requirement() {
            return new OpinionText.Requirement(OpinionRequests.text(text), list(points), due);
        }
    }

    record TextBody(
            @Nullable String overall,
            @Nullable List<RemarkBody> strengths,
            @Nullable List<RemarkBody> problems,
            @Nullable List<RemarkBody> causes,
            @Nullable List<RemarkBody> advice,
            @Nullable List<RequirementBody> requirements) {
        OpinionText opinion() {
            return new OpinionText(
                    text(overall),
                    remarks(strengths),
                    remarks(problems),
                    remarks(causes),
                    remarks(advice),
                    list(requirements).stream()
                            .map(RequirementBody::requirement)
                            .toList());
        }

        private static List<OpinionText.Remark> remarks(@Nullable List<RemarkBody> given) {
            return list(given).stream().map(RemarkBody::remark).toList();
        }
    }

    record Note(@Nullable String note) {}

    record Summary(@Nullable String summary) {}

    record Extension(LocalDate until, @Nullable String reason) {}

    record Correction(@Nullable String reason, @Nullable TextBody text) {}

    record DefenceBody(@Nullable List<StatementBody> items) {
        List<HearDefence.Statement> statements() {
            return list(items).stream()
                    .map(item -> new HearDefence.Statement(
                            item.point() == null || item.point().isBlank() ? null : item.point(),
                            text(item.text()),
                            list(item.evidence())))
                    .toList();
        }
    }

    record StatementBody(
            @Nullable String point,
            @Nullable String text,
            @Nullable List<String> evidence) {}

    record DecisionBody(@Nullable List<VerdictBody> items) {
        List<HearDefence.Verdict> verdicts() {
            return list(items).stream().map(VerdictBody::decided).toList();
        }
    }

    record VerdictBody(
            int no,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String step,
            @Nullable Map<String, Integer> deductions) {
        HearDefence.Verdict decided() {
            Finding counted = deductions == null ? null : new Finding.Counted(deductions);
            Finding finding = step != null && !step.isBlank() ? new Finding.Rated(step) : counted;
            return new HearDefence.Verdict(no, "upheld".equals(verdict), text(reason), finding);
        }
    }

    record ReportBody(@Nullable String summary, @Nullable List<AnswerBody> items) {
        List<Rectify.Answer> answers() {
            return list(items).stream()
                    .map(item -> new Rectify.Answer(item.no(), text(item.text()), item.done(), list(item.evidence())))
                    .toList();
        }
    }

    record AnswerBody(
            int no,
            @Nullable String text,
            boolean done,
            @Nullable List<String> evidence) {}

    record CheckBody(
            @Nullable List<FindingBody> items, @Nullable LocalDate due) {
        List<Rectify.Finding> findings() {
            return list(items).stream()
                    .map(item -> new Rectify.Finding(item.no(), "passed".equals(item.verdict()), text(item.note())))
                    .toList();
        }
    }

    record FindingBody(
            int no, @Nullable String verdict, @Nullable String note) {}
}
