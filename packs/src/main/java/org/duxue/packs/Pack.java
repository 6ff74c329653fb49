package org.duxue.packs;

import java.util.List;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Framework;

/**
 * A versioned pack (督导方案包): a standard with everything needed to apply it.
 *
 * @param legalBasis the documents it rests on
 * @param unitNoun what its rows are called on screen, 学校 or 幼儿园
 * @param phases the steps of a programme run with it, in order
 * @param roles who takes part and what each answers for
 * @param levers what can be bought to raise an indicator, for the least-cost plan
 * @param tables the official output tables (表Ⅰ–Ⅵ)
 * @param examples worked examples with their expected results, run by {@code duxue pack test}
 */
public record Pack(
        String id,
        String title,
        String titleEn,
        String version,
        List<Clause> legalBasis,
        String unitNoun,
        String unitNounEn,
        List<Phase> phases,
        List<Role> roles,
        Framework framework,
        List<Lever> levers,
        List<OutputTable> tables,
        List<WorkedExample> examples) {
    public Pack {
        legalBasis = List.copyOf(legalBasis);
        phases = List.copyOf(phases);
        roles = List.copyOf(roles);
        levers = List.copyOf(levers);
        tables = List.copyOf(tables);
        examples = List.copyOf(examples);
    }

    /** The definition alone: worked examples prove it and are no part of it. */
    public Pack withoutExamples() {
        return new Pack(
                id,
                title,
                titleEn,
                version,
                legalBasis,
                unitNoun,
                unitNounEn,
                phases,
                roles,
                framework,
                levers,
                tables,
                List.of());
    }

    /**
     * A step of a programme.
     *
     * @param days its usual length in days; a programme may set another
     */
    public record Phase(String id, String name, String nameEn, int days) {}

    /** Somebody who takes part, and what he answers for. */
    public record Role(String id, String name, String nameEn, String duty) {}
}
