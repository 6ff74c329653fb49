package org.duxue.judge.scoring.web;

import java.time.Instant;
import java.util.List;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.Summaries;
import org.duxue.judge.scoring.Traces;
import org.duxue.judge.scoring.UnitList;
import org.duxue.judge.scoring.UnitPages;
import org.duxue.judge.scoring.WhatIf;
import org.duxue.judge.scoring.view.SummaryView;
import org.duxue.judge.scoring.view.TraceView;
import org.duxue.judge.scoring.view.UnitView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A district judged by a pack in a period: summary, matrix, school, trace, what-if. */
@RestController
@RequestMapping("/api/evaluations/{pack}/{period}")
class EvaluationController {
    private static final int LARGEST_PAGE = 1000;

    private final Summaries summaries;
    private final UnitList list;
    private final UnitPages pages;
    private final Traces traces;
    private final WhatIf whatIf;

    EvaluationController(Summaries summaries, UnitList list, UnitPages pages, Traces traces, WhatIf whatIf) {
        this.summaries = summaries;
        this.list = list;
        this.pages = pages;
        this.traces = traces;
        this.whatIf = whatIf;
    }

    @GetMapping("/summary")
    SummaryView summary(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return summaries.of(pack, Period.of(period), asOf);
    }

    @GetMapping("/units")
    Page<UnitView> units(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "500") int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        return list.find(pack, Period.of(period), new UnitList.Query(stage, q, status, sort, cursor, size));
    }

    @GetMapping("/units/{code}")
    UnitJson.Detail unit(@PathVariable String pack, @PathVariable String period, @PathVariable String code) {
        return UnitJson.of(pages.of(new UnitCode(code), pack, Period.of(period)));
    }

    @GetMapping("/trace")
    TraceView trace(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam String address,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return traces.of(pack, Period.of(period), address, asOf);
    }

    /** The what-if as it is sent; either list may be left out. */
    record Question(
            @Nullable List<WhatIf.FactChange> facts,
            @Nullable List<WhatIf.ValueChange> values) {}

    @PostMapping("/what-if")
    WhatIf.Answer whatIf(@PathVariable String pack, @PathVariable String period, @RequestBody Question question) {
        List<WhatIf.FactChange> facts = question.facts() == null ? List.of() : question.facts();
        List<WhatIf.ValueChange> values = question.values() == null ? List.of() : question.values();
        return whatIf.answer(pack, Period.of(period), new WhatIf.Question(facts, values));
    }
}
