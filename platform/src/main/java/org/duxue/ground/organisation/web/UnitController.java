package org.duxue.ground.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duxue.ground.organisation.EndUnit;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units, for whoever may see them. */
@RestController
@RequestMapping("/api/units")
class UnitController {
    private final Units units;
    private final Gate gate;

    private final EndUnit ending;

    UnitController(Units units, Gate gate, EndUnit ending) {
        this.units = units;
        this.gate = gate;
        this.ending = ending;
    }

    @GetMapping
    Page<UnitJson> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        gate.require(Permission.UNIT_READ);
        Optional<UnitKind> wanted = Optional.ofNullable(kind)
                .filter(text -> !text.isBlank())
                .map(text -> UnitKind.of(text)
                        .orElseThrow(() -> HouseProblem.REQUEST_INVALID.with("reason", "kind=" + text)));
        return units.search(wanted.orElse(null), q, cursor, Page.SIZE).map(UnitJson::of);
    }

    @GetMapping("/{code}")
    UnitJson unit(@PathVariable String code) {
        gate.require(Permission.UNIT_READ);
        Unit found =
                units.find(new UnitCode(code)).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code));
        return UnitJson.of(found);
    }

    record EndingRequest(
            LocalDate on, @Nullable String reason, @Nullable List<String> successors) {}

    /** Merged, split or closed: cases of the unit stand still until the office decides how they go on. */
    @PostMapping("/{code}/ending")
    UnitJson end(@PathVariable String code, @RequestBody EndingRequest request) {
        List<UnitCode> heirs = request.successors() == null
                ? List.of()
                : request.successors().stream().map(UnitCode::new).toList();
        String reason = request.reason() == null ? "" : request.reason().strip();
        return UnitJson.of(ending.end(new UnitCode(code), new Units.Ending(request.on(), reason, heirs)));
    }
}
