package org.duxue.work.collection.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.define.facts.ValueJson;
import org.duxue.evaluation.framework.Element;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.AnswerVersion;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.FindingJson;
import org.duxue.work.collection.Submission;
import org.duxue.work.collection.checks.Check;
import org.duxue.work.collection.facts.FactConfirmations.Confirmed;
import org.duxue.work.collection.facts.FactLine;
import org.duxue.work.collection.facts.FrozenFacts.Copy;
import org.duxue.work.collection.page.Progress;
import org.duxue.work.collection.web.EvidenceJson.EvidenceView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A self-evaluation on the wire. */
final class PageJson {
    private PageJson() {}

    record May(boolean write, boolean sign, boolean giveBack, boolean accept, boolean refreshFacts) {}

    record CitationView(UUID evidence, String note, String person, Instant at) {
        static CitationView of(Citation one) {
            return new CitationView(one.evidence(), one.note(), one.person(), one.at());
        }
    }

    record PointAnswer(
            String point,
            int version,
            @Nullable String state,
            @Nullable JsonNode finding,
            String text,
            @Nullable String person,
            @Nullable Instant at,
            boolean editable,
            Answer.@Nullable Returned returned,
            List<CitationView> evidence,
            @Nullable String computedStep,
            @Nullable Double computedValue,
            boolean applies) {}

    record AnswerEdit(@Nullable JsonNode finding, @Nullable String text, boolean ready) {}

    record VersionView(
            int version,
            String deed,
            String state,
            @Nullable JsonNode finding,
            String text,
            String person,
            Instant at,
            String note) {
        static VersionView of(AnswerVersion one) {
            return new VersionView(
                    one.version(),
                    one.deed(),
                    one.state().code(),
                    FindingJson.write(one.finding()),
                    one.text(),
                    one.person(),
                    one.at(),
                    one.note());
        }
    }

    record SourceView(
            String file,
            @Nullable String place,
            @Nullable String person,
            @Nullable Instant at) {}

    record ConfirmedView(String person, Instant at) {
        static @Nullable ConfirmedView of(@Nullable Confirmed one) {
            return one == null ? null : new ConfirmedView(one.person(), one.at());
        }
    }

    record FactView(
            String element,
            String name,
            String nameEn,
            String kind,
            String unit,
            List<String> choices,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String help,
            JsonNode value,
            @Nullable SourceView source,
            int version,
            @Nullable ConfirmedView confirmed,
            boolean reserved,
            boolean editable,
            List<String> points) {
        static FactView of(FactLine line, boolean editable) {
            Element element = line.column().element();
            FactSource known = line.known();
            return new FactView(
                    element.id(),
                    element.name(),
                    element.nameEn(),
                    element.kind().name().toLowerCase(Locale.ROOT),
                    element.unit(),
                    element.choices(),
                    element.min(),
                    element.max(),
                    element.help(),
                    ValueJson.write(known == null ? null : known.value()),
                    known == null ? null : new SourceView(known.source(), known.place(), known.person(), known.at()),
                    line.version(),
                    ConfirmedView.of(line.confirmed()),
                    line.column().reserved(),
                    editable,
                    line.points());
        }
    }

    record FactAnswer(@Nullable JsonNode value, @Nullable String reason) {}

    record SubmissionView(
            int round,
            String signedBy,
            Instant signedAt,
            boolean late,
            String note,
            String sha256,
            int points,
            @Nullable Instant factsTakenAt,
            @Nullable String factsRefreshedBy,
            String factsReason) {
        static @Nullable SubmissionView of(@Nullable Submission one, @Nullable Copy copy) {
            return one == null
                    ? null
                    : new SubmissionView(
                            one.round(),
                            one.signedBy(),
                            one.signedAt(),
                            one.late(),
                            one.note(),
                            one.sha256(),
                            one.points(),
                            copy == null ? null : copy.takenAt(),
                            copy == null || copy.serial() == 1 ? null : copy.person(),
                            copy == null ? "" : copy.reason());
        }
    }

    record CheckView(
            String code,
            String severity,
            @Nullable String point,
            @Nullable String element,
            @Nullable UUID evidence,
            String message,
            String messageEn,
            String remedy,
            String remedyEn) {
        static CheckView of(Check one) {
            return new CheckView(
                    one.code().code(),
                    one.code().severity().code(),
                    one.point(),
                    one.element(),
                    one.evidence(),
                    one.message(),
                    one.messageEn(),
                    one.remedy(),
                    one.remedyEn());
        }
    }

    record View(
            UUID caseId,
            UUID programme,
            String programmeTitle,
            String pack,
            String version,
            String period,
            String unitCode,
            String unitName,
            String caseState,
            boolean paused,
            @Nullable LocalDate due,
            May may,
            List<PointAnswer> points,
            List<FactView> facts,
            List<EvidenceView> evidence,
            @Nullable SubmissionView submission,
            Progress progress,
            String content) {}
}
