package org.duxue.evaluation.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How rows of schools become the parts that are judged: merge branch campuses, form parts, split what parts share,
 * leave out what the standard leaves out. Every step carries its clause and shows in the trace.
 *
 * @param merge rule for campuses that do not count as schools, or null
 * @param parts which stages a type of school has; the first entry whose types contain the school's type holds
 * @param split rule for stock shared by stages, or null
 * @param exclusions parts left out, each with its reason
 */
public record Preparation(
        @Nullable Merge merge, List<Parts> parts, @Nullable Split split, List<Exclusion> exclusions) {

    /**
     * Rows for which {@code when} holds are added to the row whose code stands in column {@code into}.
     *
     * @param singleStageWhole whether a campus with pupils of exactly one stage gives what stages share wholly to that
     *     stage instead of to the common pot that is split
     */
    public record Merge(String when, String into, boolean singleStageWhole, Clause clause) {}

    /** Schools of these types have these stages; a type with no stage is outside the evaluation. */
    public record Parts(List<String> types, List<String> stages) {
        public Parts {
            types = List.copyOf(types);
            stages = List.copyOf(stages);
        }
    }

    /**
     * Shared elements are split by weighted pupils: a part's share is w_s·P_s / Σ w·P over the school's stages.
     *
     * @param by the element that counts pupils: of level PART, or of level SCHOOL where there is only one stage; it
     *     also decides which parts there are: a stage with pupils is a part even where the type does not list it, a
     *     stage with zero pupils is none
     * @param elements ids of SCHOOL elements that are split
     * @param weights weight by stage id
     */
    public record Split(String by, List<String> elements, Map<String, BigDecimal> weights, Clause clause) {
        public Split {
            elements = List.copyOf(elements);
            weights = Map.copyOf(weights);
        }
    }

    /** Parts for which {@code when} holds are not judged and not in the dispersion. */
    public record Exclusion(String id, String when, String reason, String reasonEn, Clause clause) {}

    public Preparation {
        parts = List.copyOf(parts);
        exclusions = List.copyOf(exclusions);
    }
}
