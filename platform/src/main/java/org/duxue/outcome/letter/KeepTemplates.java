package org.duxue.outcome.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ooxml.POIXMLException;
import org.duxue.ground.files.FileKind;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.reports.docx.TemplateFault;
import org.duxue.reports.docx.TemplateFiller;
import org.duxue.reports.letter.LetterFields;
import org.duxue.reports.letter.LetterKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's own Word forms: taken only when every field can be filled. */
@Component
public class KeepTemplates {
    private final Gate gate;
    private final LetterTemplates templates;
    private final Files files;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepTemplates(
            Gate gate,
            LetterTemplates templates,
            Files files,
            Units units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.templates = templates;
        this.files = files;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<LetterTemplate> all() {
        gate.require(Permission.LETTER_WRITE, district().code());
        return templates.all();
    }

    /** The file of a form. */
    @Transactional(readOnly = true)
    public LetterTemplate one(LetterKind kind) {
        gate.require(Permission.LETTER_WRITE, district().code());
        return templates.of(kind).orElseThrow(LetterProblem.UNKNOWN::problem);
    }

    public Path content(LetterTemplate template) {
        return files.content(template.sha256());
    }

    @Transactional
    public LetterTemplate keep(LetterKind kind, InputStream content, String name) {
        Unit district = district();
        gate.require(Permission.LETTER_WRITE, district.code());
        StoredFile stored = files.keep(content, name, FilePurpose.EVIDENCE);
        if (stored.kind() != FileKind.DOCX) {
            throw LetterProblem.TEMPLATE_UNREADABLE.problem();
        }
        List<String> fields = fields(kind, files.content(stored.sha256()));
        templates.of(kind).ifPresent(earlier -> files.release(earlier.reference()));
        UUID reference = files.refer(stored, district.code(), "letter-template/" + kind.code());
        LetterTemplate template = new LetterTemplate(
                kind,
                stored.name(),
                stored.sha256(),
                reference,
                fields,
                Acting.actor().name(),
                clock.instant());
        templates.keep(template);
        record(district, kind, "replaced", Map.of("sha256", stored.sha256(), "name", stored.name()));
        return template;
    }

    @Transactional
    public void remove(LetterKind kind) {
        Unit district = district();
        gate.require(Permission.LETTER_WRITE, district.code());
        LetterTemplate template = templates.of(kind).orElseThrow(LetterProblem.UNKNOWN::problem);
        templates.remove(kind);
        files.release(template.reference());
        record(district, kind, "removed", Map.of("sha256", template.sha256()));
    }

    private static List<String> fields(LetterKind kind, Path form) {
        try (InputStream first = java.nio.file.Files.newInputStream(form);
                InputStream second = java.nio.file.Files.newInputStream(form)) {
            List<TemplateFault> faults =
                    TemplateFiller.faults(first, LetterFields.names(kind, false), LetterFields.names(kind, true));
            if (!faults.isEmpty()) {
                Problem problem = LetterProblem.TEMPLATE_FAULTS.with("count", faults.size());
                for (TemplateFault fault : faults) {
                    problem = problem.at(fault.place(), fault.message());
                }
                throw problem;
            }
            List<String> fields = new ArrayList<>(TemplateFiller.fields(second));
            if (fields.isEmpty()) {
                throw LetterProblem.TEMPLATE_EMPTY.problem();
            }
            return fields;
        } catch (IOException | POIXMLException e) {
            throw LetterProblem.TEMPLATE_UNREADABLE.problem();
        }
    }

    private Unit district() {
        return units.root()
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.LETTER_WRITE.code()));
    }

    private void record(Unit district, LetterKind kind, String what, Map<String, Object> detail) {
        events.publishEvent(
                new LetterDone("template", what, "letter template " + kind.code(), district.code(), detail));
    }
}
