package org.duxue.work.collection.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.work.collection.FindingJson;
import org.duxue.work.collection.answering.AnswerPoint;
import org.duxue.work.collection.facts.ConfirmFact;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.collection.web.PageJson.AnswerEdit;
import org.duxue.work.collection.web.PageJson.FactAnswer;
import org.duxue.work.collection.web.PageJson.FactView;
import org.duxue.work.collection.web.PageJson.PointAnswer;
import org.duxue.work.collection.web.PageJson.VersionView;
import org.duxue.work.collection.web.PageJson.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading a self-evaluation and writing it, point by point and fact by fact; a stale edit is answered with what stands. An
 * edit and its answer are one transaction, since many people save all the time.
 */
@RestController
@RequestMapping("/api/cases/{id}/self-evaluation")
class AnswerController {
    private final ReadSelfEvaluation read;
    private final AnswerPoint answer;
    private final ConfirmFact confirm;
    private final PageAnswers answers;
    private final TransactionOperations transaction;

    AnswerController(
            ReadSelfEvaluation read,
            AnswerPoint answer,
            ConfirmFact confirm,
            PageAnswers answers,
            TransactionOperations transaction) {
        this.read = read;
        this.answer = answer;
        this.confirm = confirm;
        this.answers = answers;
        this.transaction = transaction;
    }

    @GetMapping
    View page(@PathVariable UUID id) {
        return answers.view(read.page(id));
    }

    @PutMapping("/points/{point}")
    ResponseEntity<PointAnswer> write(
            @PathVariable UUID id,
            @PathVariable String point,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerEdit edit) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        String text = edit.text() == null ? "" : edit.text();
        var written = new AnswerPoint.Written(FindingJson.read(edit.finding()), text, edit.ready());
        PointAnswer view = Objects.requireNonNull(transaction.execute(status -> {
            var outcome = answer.write(id, point, based, written);
            PointAnswer standing = answers.point(outcome.of(), point, outcome.answer());
            if (!outcome.written()) {
                throw HouseProblem.VERSION_STALE.problem().showing(standing);
            }
            return standing;
        }));
        return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(view);
    }

    @GetMapping("/history")
    List<VersionView> history(@PathVariable UUID id, @RequestParam String point) {
        return read.history(id, point).stream().map(VersionView::of).toList();
    }

    @PutMapping("/facts/{element}")
    ResponseEntity<FactView> fact(
            @PathVariable UUID id,
            @PathVariable String element,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FactAnswer stated) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        var outcome = confirm.state(id, element, based, new ConfirmFact.Stated(stated.value(), stated.reason()));
        FactView view = answers.fact(outcome.line());
        if (!outcome.stated()) {
            throw HouseProblem.VERSION_STALE.problem().showing(view);
        }
        return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(view);
    }
}
