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
        PackInvalid.refuse(sources);
        Clauses clauses = new Clauses(sources);
        Framework framework = new FrameworkReader(sources, clauses).read();
        boolean compiles = compile(sources, framework);
        AttachmentReader attachments = new AttachmentReader(sources, clauses, framework);
        List<OutputTable> tables = attachments.tables();
        if (compiles) {
            TableFormulas.check(sources, framework, tables);
        }
        ExampleReader examples = new ExampleReader(sources, framework);
        PackHeader header = PackHeader.read(sources, clauses);
        Pack pack = new Pack(
                header.id(),
                header.title(),
                header.titleEn(),
                header.version(),
                header.legalBasis(),
                header.unitNoun(),
                header.unitNounEn(),
                header.phases(),
                header.roles(),
                framework,
                attachments.levers(),
                tables,
                sources.folder("tests").stream().map(examples::read).toList());
        PackInvalid.refuse(sources);
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

    private static Located sectionFile(PackSources sources, String id) {
        return sources.folder("sections").stream()
                .filter(file -> file.text("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
