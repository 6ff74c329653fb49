package org.duxue.define.facts.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.ValueJson;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.define.facts.imports.Import.Failure;
import org.duxue.define.facts.imports.Imports.Progressed;
import org.duxue.define.facts.imports.Staging;
import org.duxue.workbooks.MissingColumn;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.NearMatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Imports on the wire. */
final class ImportJson {
    private ImportJson() {}

    record View(
            String id,
            String pack,
            String period,
            List<Import.SourceFile> files,
            String state,
            ProgressView progress,
            List<ColumnView> columns,
            List<MissingColumn> missingColumns,
            List<MatchView> matches,
            Counts counts,
            @Nullable FailureView failure,
            String createdBy,
            Instant createdAt,
            @Nullable Instant acceptedAt,
            int version) {}

    record ProgressView(long done, long total, String phase) {}

    /** @param column the pack's column; null when none fits or a person left it out ({@code how} tells which) */
    record ColumnView(
            String key,
            String file,
            String sheet,
            List<String> heading,
            String place,
            @Nullable String column,
            @Nullable String element,
            String how,
            String note,
            List<String> sample,
            boolean required) {}

    record MatchView(
            String key,
            String sheet,
            int row,
            String name,
            String question,
            List<NearMatch.Candidate> candidates,
            @Nullable String chosen) {}

    record FailureView(String type, String title, int status, String code, String detail, String hint) {
        static FailureView of(Failure failure) {
            return new FailureView(
                    "about:blank", "导入没有完成", failure.status(), failure.code(), failure.detail(), failure.hint());
        }
    }

    record ProblemView(
            String id,
            String severity,
            String code,
            String file,
            String sheet,
            int row,
            String column,
            String value,
            String message,
            String remedy,
            boolean needsReason,
            @Nullable String reason) {
        static ProblemView of(Staging.Found found) {
            ImportProblem problem = found.problem();
            return new ProblemView(
                    Integer.toString(found.number()),
                    word(problem.severity()),
                    problem.code().code(),
                    problem.place().file(),
                    problem.place().sheet(),
                    problem.place().row(),
                    problem.place().columnLabel(),
                    problem.value(),
                    problem.message(),
                    problem.remedy(),
                    Staging.needsReason(problem),
                    found.reason());
        }
    }

    record ChangeView(
            String unitCode,
            String unitName,
            String column,
            String columnName,
            String kind,
            JsonNode before,
            JsonNode after) {
        static ChangeView of(Staging.Change change, Columns columns) {
            return new ChangeView(
                    change.unit(),
                    change.name(),
                    change.column(),
                    columns.find(change.column()).map(Column::name).orElse(change.column()),
                    change.kind(),
                    ValueJson.write(change.before()),
                    ValueJson.write(change.after()));
        }
    }

    static View view(Import of, Columns columns, Progressed progress) {
        return new View(
                of.id().toString(),
                of.pack(),
                of.period().toString(),
                of.files(),
                of.state().code(),
                new ProgressView(progress.done(), progress.total(), progress.phase()),
                of.findings().columns().stream()
                        .map(mapping -> column(mapping, columns))
                        .toList(),
                of.findings().missing(),
                of.findings().questions().stream()
                        .map(question -> match(question, of.decisions().matches()))
                        .toList(),
                of.findings().counts(),
                of.failure() == null ? null : FailureView.of(of.failure()),
                of.person(),
                of.createdAt(),
                of.acceptedAt(),
                of.version());
    }

    private static ColumnView column(ColumnMapping mapping, Columns columns) {
        String chosen = mapping.column();
        Column column = chosen == null ? null : columns.find(chosen).orElse(null);
        return new ColumnView(
                mapping.key(),
                mapping.file(),
                mapping.sheet(),
                mapping.heading(),
                mapping.place(),
                chosen == null || chosen.equals(ColumnMapping.IGNORED) ? null : chosen,
                column == null ? null : column.element().id(),
                word(mapping.how()),
                mapping.note(),
                mapping.samples(),
                column != null && column.element().required());
    }

    private static MatchView match(NearMatch question, Map<String, String> answers) {
        return new MatchView(
                question.key(),
                question.place().sheet(),
                question.place().row(),
                question.name(),
                word(question.question()),
                question.candidates(),
                answers.get(question.key()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
