package org.duxue.define.scheme.web;

import java.util.List;
import org.duxue.define.scheme.SchemeJson;
import org.duxue.define.scheme.SchemeVersion;
import org.duxue.define.scheme.Schemes;
import org.duxue.define.scheme.web.SchemeAnswers.LintView;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.appraisal.AppraisalPack;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Published schemes: the shelf, and each version whole. */
@RestController
@RequestMapping("/api/schemes")
class SchemeController {
    private final Gate gate;
    private final Schemes schemes;

    SchemeController(Gate gate, Schemes schemes) {
        this.gate = gate;
        this.schemes = schemes;
    }

    record SchemeView(SchemeVersion version, JsonNode definition, LintView lint) {}

    @GetMapping
    List<SchemeVersion> all() {
        gate.require(Permission.PACK_READ);
        return schemes.all();
    }

    @GetMapping("/{id}/{version}")
    SchemeView one(@PathVariable String id, @PathVariable String version) {
        gate.require(Permission.PACK_READ);
        AppraisalPack pack = schemes.pack(id, version);
        return new SchemeView(schemes.version(id, version), SchemeJson.tree(pack), SchemeAnswers.lint(pack.scheme()));
    }

    @GetMapping("/{id}/{version}/lint")
    LintView lint(@PathVariable String id, @PathVariable String version) {
        gate.require(Permission.PACK_READ);
        return SchemeAnswers.lint(schemes.pack(id, version).scheme());
    }
}
