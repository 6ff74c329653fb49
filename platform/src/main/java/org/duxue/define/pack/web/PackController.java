package org.duxue.define.pack.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duxue.define.facts.FactsOf;
import org.duxue.define.framework.Frameworks;
import org.duxue.define.framework.Frameworks.Tuning;
import org.duxue.define.pack.TuneParameters;
import org.duxue.evaluation.facts.Facts;
import org.duxue.ground.http.Versions;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.Pack;
import org.duxue.workbooks.TemplateWorkbook;
import org.duxue.workbooks.rows.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The packs in force, the office's own figures in them, and the workbook to fill. */
@RestController
@RequestMapping("/api/packs")
class PackController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Gate gate;
    private final Frameworks frameworks;
    private final FactsOf facts;
    private final Units units;
    private final TuneParameters tune;

    PackController(Gate gate, Frameworks frameworks, FactsOf facts, Units units, TuneParameters tune) {
        this.gate = gate;
        this.frameworks = frameworks;
        this.facts = facts;
        this.units = units;
        this.tune = tune;
    }

    @GetMapping
    List<PackJson.Summary> all() {
        gate.require(Permission.PACK_READ);
        return frameworks.all().stream()
                .map(pack -> PackJson.summary(pack, periods()))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<PackJson.View> one(@PathVariable String id) {
        gate.require(Permission.PACK_READ);
        Pack pack = frameworks.pack(id);
        Tuning tuning = frameworks.tuning(id);
        return ResponseEntity.ok().eTag(Versions.tag(tuning.version())).body(PackJson.view(pack, tuning, periods()));
    }

    record ParametersEdit(List<Edit> values, @Nullable String reason) {
        record Edit(String id, @Nullable BigDecimal value) {}
    }

    @PutMapping("/{id}/parameters")
    ResponseEntity<PackJson.View> tune(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ParametersEdit edit) {
        List<TuneParameters.Setting> settings = edit.values().stream()
                .map(value -> new TuneParameters.Setting(value.id(), value.value()))
                .toList();
        tune.tune(id, Math.toIntExact(Versions.required(ifMatch)), settings, edit.reason());
        return one(id);
    }

    /** The workbook to fill, with the units and values of the period that the caller may see. */
    @GetMapping("/{id}/template.xlsx")
    ResponseEntity<StreamingResponseBody> template(
            @PathVariable String id, @RequestParam(required = false) @Nullable String period) {
        gate.require(Permission.FACTS_READ);
        Pack pack = frameworks.pack(id);
        Period of = period == null ? latest() : Period.of(period);
        Facts known = facts.entered(id, of);
        UnitDirectory directory = UnitDirectory.of(schools(units.all()));
        String name = pack.title() + " " + of.schoolYear() + " 填报表.xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> TemplateWorkbook.write(pack, of.toString(), directory, known, out));
    }

    private Period latest() {
        return Period.of(periods().getFirst());
    }

    private List<String> periods() {
        return facts.periods().stream().map(Period::toString).toList();
    }

    private static List<UnitDirectory.Unit> schools(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL
                        || unit.kind() == UnitKind.KINDERGARTEN
                        || unit.kind() == UnitKind.TEACHING_POINT)
                .map(unit -> new UnitDirectory.Unit(
                        unit.code().value(), unit.name(), unit.type() == null ? "" : unit.type(), List.of()))
                .toList();
    }
}
