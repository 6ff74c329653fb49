package org.duxue.define.facts.imports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Imports;
import org.duxue.define.facts.imports.ReviewImport;
import org.duxue.define.facts.imports.Staging;
import org.duxue.define.facts.imports.web.ImportJson.ChangeView;
import org.duxue.define.facts.imports.web.ImportJson.ProblemView;
import org.duxue.define.facts.imports.web.ImportJson.View;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.workbooks.columns.ColumnMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviewing an import: headings, near matches, problems and their reasons, and the difference. */
@RestController
@RequestMapping("/api/imports/{id}")
class ReviewController {
    private final ReviewImport review;
    private final Imports imports;
    private final Staging staging;
    private final Frameworks frameworks;

    ReviewController(ReviewImport review, Imports imports, Staging staging, Frameworks frameworks) {
        this.review = review;
        this.imports = imports;
        this.staging = staging;
        this.frameworks = frameworks;
    }

    record Mapping(List<Heading> columns) {
        record Heading(String key, @Nullable String column) {}
    }

    record Matches(List<Match> matches) {
        record Match(String key, @Nullable String code) {}
    }

    record Reasons(List<Reason> reasons) {
        record Reason(String problem, @Nullable String reason) {}
    }

    /** A heading with no column is left out of this and later imports. */
    @PutMapping("/mapping")
    View map(@PathVariable UUID id, @RequestBody Mapping mapping) {
        Map<String, String> choices = new HashMap<>();
        for (Mapping.Heading heading : mapping.columns()) {
            String column = heading.column();
            choices.put(heading.key(), column == null ? ColumnMapping.IGNORED : column);
        }
        return view(review.map(id, choices));
    }

    /** A match with no code is a new unit. */
    @PutMapping("/matches")
    View match(@PathVariable UUID id, @RequestBody Matches matches) {
        Map<String, String> answers = new HashMap<>();
        for (Matches.Match match : matches.matches()) {
            String code = match.code();
            answers.put(match.key(), code == null ? "" : code);
        }
        return view(review.match(id, answers));
    }

    @PutMapping("/reasons")
    View explain(@PathVariable UUID id, @RequestBody Reasons reasons) {
        Map<Integer, String> given = new HashMap<>();
        for (Reasons.Reason reason : reasons.reasons()) {
            String text = reason.reason();
            given.put(number(reason.problem()), text == null ? "" : text);
        }
        return view(review.explain(id, given));
    }

    @GetMapping("/problems")
    Page<ProblemView> problems(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String cursor) {
        Import of = review.look(id);
        return staging.problems(of, severity, cursor, Page.SIZE).map(ProblemView::of);
    }

    @GetMapping("/difference")
    Page<ChangeView> difference(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        Columns columns = columns(review.look(id));
        List<String> named = q == null || q.isBlank() ? List.of() : columns.named(q.strip());
        return staging.difference(id, new Staging.Filter(kind, q, named), cursor, Page.SIZE)
                .map(change -> ChangeView.of(change, columns));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("reasons", "没有编号为 " + text + " 的警告");
        }
    }

    private Columns columns(Import of) {
        return Columns.of(frameworks.pack(of.pack()).framework());
    }

    private View view(Import of) {
        return ImportJson.view(of, columns(of), imports.progressed(of.id()));
    }
}
