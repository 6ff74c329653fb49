package org.duxue.ground.files.web;

import org.duxue.ground.files.FileDownload;
import org.duxue.ground.files.FileReference;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a file to whoever may see a unit that refers to it; to everybody else it does not exist. */
@RestController
class FileController {
    private final Gate gate;
    private final Files files;

    FileController(Gate gate, Files files) {
        this.gate = gate;
        this.files = files;
    }

    @GetMapping("/api/files/{sha256:[0-9a-f]{64}}")
    ResponseEntity<Resource> one(@PathVariable String sha256) {
        gate.require(Permission.FILE_READ);
        FileReference file = files.visible(sha256).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "这个文件"));
        gate.require(Permission.FILE_READ, file.unit());
        return FileDownload.of(files.content(sha256), file.name(), file.mediaType(), sha256);
    }
}
