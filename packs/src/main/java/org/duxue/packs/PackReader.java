package org.duxue.packs;

import java.util.List;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.evaluation.framework.Framework;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackFiles;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.reading.Clauses;
import org.duxue.packs.reading.FaultPlaces;
import org.duxue.packs.reading.FrameworkReader;

/** Reads a pack: schema first, then meaning, then the framework is compiled and the references into it are checked. */
final class PackReader {
    private PackReader() {}

    /** @throws PackInvalid naming every fault that one pass can find */
    static Pack read(PackFiles files) {
        PackSources sources = PackSources.of(files);
        check(sources);
        Located header = sources.need("pack.yaml");
        Clauses clauses = new Clauses(sources);
        Framework framework = new FrameworkReader(sources, clauses).read();
        boolean compiles = compile(sources, framework);
        AttachmentReader attachments = new AttachmentReader(sources, clauses, framework);
        List<OutputTable> tables = attachments.tables();
        if (compiles) {
            TableFormulas.check(sources, framework, tables);
        }
        ExampleReader examples = new ExampleReader(sources, framework);
        Pack pack = new Pack(
                header.text("id"),
                header.text("title"),
                header.text("title_en"),
                header.text("version"),
                header.items("legal_basis").stream().map(clauses::read).toList(),
                header.child("unit").text("noun"),
                header.child("unit").text("noun_en"),
                header.items("phases").stream().map(PackReader::phase).toList(),
                header.items("roles").stream().map(PackReader::role).toList(),
                framework,
                attachments.levers(),
                tables,
                sources.folder("tests").stream().map(examples::read).toList());
        check(sources);
        return pack;
    }

    private static boolean compile(PackSources sources, Framework framework) {
        try {
            Evaluator.of(framework);
            return true;
        } catch (FrameworkInvalid invalid) {
            List<Located> sections = framework.sections().stream()
                    .map(section -> sectionFile(sources, section.id()))
                    .toList();
            FaultPlaces places = new FaultPlaces(sources, sections);
            invalid.faults().forEach(fault -> sources.complain(places.locate(fault)));
            return false;
        }
    }

    private static void check(PackSources sources) {
        if (!sources.complaints().isEmpty()) {
            throw new PackInvalid(sources.complaints().stream()
                    .map(c -> new PackInvalid.Fault(c.file(), c.line(), c.field(), c.message()))
                    .toList());
        }
    }

    private static Located sectionFile(PackSources sources, String id) {
        return sources.folder("sections").stream()
                .filter(file -> file.text("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Pack.Phase phase(Located at) {
        return new Pack.Phase(at.text("id"), at.text("name"), at.text("name_en"), at.integer("days", 0));
    }

    private static Pack.Role role(Located at) {
        return new Pack.Role(at.text("id"), at.text("name"), at.text("name_en"), at.text("duty"));
    }
}
