package org.duxue.judge.review.web;

import java.util.UUID;
import org.duxue.judge.review.ReviewFacts;
import org.duxue.judge.review.result.AppraisalView;
import org.duxue.judge.review.result.GridQuery;
import org.duxue.judge.review.result.ReadAppraisals;
import org.duxue.judge.review.result.ResultGrid;
import org.duxue.judge.scoring.view.TraceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points, grades and traces, of a case and of all cases of a programme. */
@RestController
class AppraisalController {
    private final ReadAppraisals read;
    private final ReviewFacts facts;

    AppraisalController(ReadAppraisals read, ReviewFacts facts) {
        this.read = read;
        this.facts = facts;
    }

    @GetMapping("/api/cases/{id}/appraisal")
    AppraisalView appraisal(@PathVariable UUID id) {
        return read.appraisal(id);
    }

    @GetMapping("/api/cases/{id}/trace")
    TraceView trace(@PathVariable UUID id, @RequestParam(defaultValue = "total") String address) {
        return TraceView.of(read.trace(id, address), facts.files(id));
    }

    @GetMapping("/api/programmes/{id}/results")
    ResultGrid results(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean unsettled,
            @RequestParam(defaultValue = "") String q) {
        return read.grid(id, new GridQuery(sort, grade, state, unsettled, q));
    }
}
