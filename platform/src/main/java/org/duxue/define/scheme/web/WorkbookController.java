package org.duxue.define.scheme.web;

import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.define.scheme.WriteDrafts;
import org.duxue.define.scheme.web.DraftAnswers.DraftView;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.workbooks.scheme.SchemeWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Schemes as workbooks, out and back in. */
@RestController
@RequestMapping("/api/schemes")
class WorkbookController {
    private final Gate gate;
    private final Schemes schemes;
    private final WriteDrafts write;
    private final DraftAnswers answers;

    WorkbookController(Gate gate, Schemes schemes, WriteDrafts write, DraftAnswers answers) {
        this.gate = gate;
        this.schemes = schemes;
        this.write = write;
        this.answers = answers;
    }

    /** The version as a workbook, to be edited and imported as a draft. */
    @GetMapping("/{id}/{version}/workbook.xlsx")
    ResponseEntity<StreamingResponseBody> version(@PathVariable String id, @PathVariable String version) {
        gate.require(Permission.PACK_READ);
        AppraisalPack pack = schemes.pack(id, version);
        return SchemeAnswers.workbook(
                pack.header().title() + " " + version + ".xlsx", out -> SchemeWorkbook.write(pack, out));
    }

    @GetMapping("/drafts/{draft}/workbook.xlsx")
    ResponseEntity<StreamingResponseBody> draft(@PathVariable UUID draft) {
        AppraisalPack pack = write.find(draft).pack();
        return SchemeAnswers.workbook(pack.header().title() + " 草稿.xlsx", out -> SchemeWorkbook.write(pack, out));
    }

    /** Starts a draft from a workbook; either all of it is read or nothing is kept. */
    @PostMapping("/drafts/workbook")
    ResponseEntity<DraftView> upload(@RequestParam MultipartFile file) {
        write.requireWriter();
        AppraisalPack read = UploadedScheme.read(file);
        return answers.created(write.start(read, read.version()));
    }
}
