package org.duxue.define.scheme.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duxue.define.scheme.SchemeJson;
import org.duxue.define.scheme.SchemeProblem;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.packs.appraisal.AppraisalLint;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.SchemeChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is found out about a scheme, on the wire, and a definition as it was sent. */
final class SchemeAnswers {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SchemeAnswers() {}

    record FindingView(String kind, String where, String message) {}

    record LintView(List<FindingView> findings, AppraisalLint.Cost cost) {}

    record ChangeView(String kind, String node, String id, String name, String field, String before, String after) {}

    static LintView lint(Appraisal scheme) {
        List<FindingView> findings = AppraisalLint.of(scheme).stream()
                .map(finding -> new FindingView(word(finding.kind()), finding.where(), finding.message()))
                .toList();
        return new LintView(findings, AppraisalLint.cost(scheme));
    }

    static List<ChangeView> changes(List<SchemeChange> changes) {
        return changes.stream()
                .map(c -> new ChangeView(
                        word(c.kind()), word(c.node()), c.id(), c.name(), c.field(), c.before(), c.after()))
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ResponseEntity<StreamingResponseBody> workbook(String name, StreamingResponseBody content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    static AppraisalPack read(@Nullable JsonNode definition) {
        if (definition == null || !definition.isObject()) {
            throw HouseProblem.REQUEST_INVALID.with("reason", "definition");
        }
        try {
            return SchemeJson.read(definition);
        } catch (JacksonException e) {
            String where = e.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                    .collect(Collectors.joining("/"));
            throw SchemeProblem.DEFINITION_UNREADABLE.with("count", 1).at(where, "内容的形状不对：" + e.getOriginalMessage());
        }
    }
}
