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

    /** The definition alone: worked examples prove it and are no part of it. */
    public AppraisalPack withoutExamples() {
        return new AppraisalPack(header, scheme, outline, List.of());
    }
}
