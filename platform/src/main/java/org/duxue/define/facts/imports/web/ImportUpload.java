package org.duxue.define.facts.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.define.facts.imports.ImportsProblem;
import org.duxue.define.facts.imports.StartImport;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of an upload into the store; either all are taken or the upload is refused, naming each bad one. */
@Component
class ImportUpload {
    private final Files files;

    ImportUpload(Files files) {
        this.files = files;
    }

    List<StoredFile> keep(List<MultipartFile> parts) {
        if (parts.isEmpty()) {
            throw ImportsProblem.NO_FILE.problem();
        }
        if (parts.size() > StartImport.MOST_FILES) {
            throw ImportsProblem.TOO_MANY_FILES.with("limit", StartImport.MOST_FILES);
        }
        List<StoredFile> kept = new ArrayList<>();
        Problem refusal = null;
        for (int i = 0; i < parts.size(); i++) {
            try {
                kept.add(keep(parts.get(i)));
            } catch (Problem refused) {
                String why = refused.detail(Locale.SIMPLIFIED_CHINESE) + "；" + refused.hint(Locale.SIMPLIFIED_CHINESE);
                refusal = (refusal == null ? refused : refusal).at("files[" + i + "]", why);
            }
        }
        if (refusal != null) {
            throw refusal;
        }
        return kept;
    }

    private StoredFile keep(MultipartFile part) {
        @Nullable String name = part.getOriginalFilename();
        try (InputStream content = part.getInputStream()) {
            return files.keep(content, name == null ? "" : name, FilePurpose.IMPORT);
        } catch (IOException e) {
            throw HouseProblem.BODY_UNREADABLE.with("reason", "上传中断");
        }
    }
}
