package org.duxue.packs.appraisal;

import java.util.List;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.packs.PackHeader;

/**
 * A pack whose heart is an appraisal: a tree of observation points that people rate or facts decide.
 *
 * @param outline what the report of a case contains
 * @param examples worked examples with their expected results, run by {@code duxue pack test}
 */
public record AppraisalPack(PackHeader header, Appraisal scheme, Outline outline, List<AppraisalExample> examples) {
    public AppraisalPack {
        examples = List.copyOf(examples);
    }

    public String id() {
        return header.id();
    }

    public String version() {
        return header.version();
    }

    /** The same content under another id and version. */
    public AppraisalPack as(String id, String version) {
        Appraisal named = new Appraisal(
                id,
                version,
                scheme.scale(),
                scheme.domains(),
                scheme.redLines(),
                scheme.grades(),
                scheme.review(),
                scheme.elements(),
                scheme.parameters());
        return new AppraisalPack(header.as(id, version), named, outline, examples);
    }

    /** The same under another title. */
    public AppraisalPack titled(String title) {
        return new AppraisalPack(header.titled(title), scheme, outline, examples);
    }

    /** The definition alone: worked examples prove it and are no part of it. */
    public AppraisalPack withoutExamples() {
        return new AppraisalPack(header, scheme, outline, List.of());
    }
}
