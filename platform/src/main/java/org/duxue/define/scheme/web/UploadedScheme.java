package org.duxue.define.scheme.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.duxue.define.scheme.SchemeProblem;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.workbooks.scheme.CellFault;
import org.duxue.workbooks.scheme.SchemeWorkbook;
import org.duxue.workbooks.scheme.SchemeWorkbookInvalid;
import org.springframework.web.multipart.MultipartFile;

/** Reads the scheme in an uploaded workbook; the file itself is not kept. */
final class UploadedScheme {
    private UploadedScheme() {}

    /** @throws Problem naming every cell that cannot be read */
    static AppraisalPack read(MultipartFile upload) {
        try {
            Path file = Files.createTempFile("scheme", ".xlsx");
            try (InputStream content = upload.getInputStream()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return SchemeWorkbook.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw HouseProblem.BODY_UNREADABLE.with("reason", "上传中断");
        } catch (SchemeWorkbookInvalid invalid) {
            Problem problem =
                    SchemeProblem.WORKBOOK_FAULTS.with("count", invalid.faults().size());
            for (CellFault fault : invalid.faults()) {
                problem = problem.at(fault.address(), fault.toString());
            }
            throw problem;
        }
    }
}
