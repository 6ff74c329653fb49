package org.duxue.work.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.work.programme.running.CaseDesk;
import org.duxue.work.programme.running.ReadCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases, and the calendar they make. */
@RestController
@RequestMapping("/api")
class CaseListController {
    private static final int SIZE = 100;
    private static final int MONTH = 31;

    private final Gate gate;
    private final CaseDesk desk;
    private final CaseViews views;
    private final ReadCalendar calendar;
    private final Clock clock;

    CaseListController(Gate gate, CaseDesk desk, CaseViews views, ReadCalendar calendar, Clock clock) {
        this.gate = gate;
        this.desk = desk;
        this.views = views;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/programmes/{id}/cases")
    @Transactional(readOnly = true)
    public Page<CaseJson.View> of(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "false") boolean flag,
            @RequestParam(required = false) @Nullable String cursor) {
        gate.require(Permission.PROGRAMME_READ);
        return desk.search(new CaseDesk.Filter(id, state, q, sort, flag), cursor, SIZE)
                .map(views::view);
    }

    /** Open cases the caller sees: for reviewers those assigned, for a school its own, for the office all. */
    @GetMapping("/cases")
    @Transactional(readOnly = true)
    public List<CaseJson.View> mine() {
        gate.require(Permission.PROGRAMME_READ);
        return desk.open().stream().map(views::view).toList();
    }

    @GetMapping("/calendar")
    @Transactional(readOnly = true)
    public List<ReadCalendar.Entry> calendar(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        gate.require(Permission.PROGRAMME_READ);
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        return calendar.between(first, to == null ? first.plusDays(MONTH) : to);
    }
}
