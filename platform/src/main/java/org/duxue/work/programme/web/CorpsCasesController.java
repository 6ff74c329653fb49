package org.duxue.work.programme.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.programme.running.CaseDesk;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What somebody of the register is, or was, working on. */
@RestController
class CorpsCasesController {
    private final Gate gate;
    private final CaseDesk desk;
    private final CaseViews views;

    CorpsCasesController(Gate gate, CaseDesk desk, CaseViews views) {
        this.gate = gate;
        this.desk = desk;
        this.views = views;
    }

    record Work(@JsonProperty("case") CaseJson.View view, CaseJson.AssignmentJson assignment) {}

    @GetMapping("/api/corps/{id}/assignments")
    @Transactional(readOnly = true)
    public List<Work> of(@PathVariable UUID id) {
        gate.require(Permission.CORPS_READ);
        return desk.ofPerson(id).stream()
                .flatMap(row -> desk.seats(row.view().id()).stream()
                        .filter(seat -> id.equals(seat.person()))
                        .map(seat -> new Work(views.view(row), views.seat(seat))))
                .toList();
    }
}
