package org.duxue.define.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duxue.packs.Pack;
import org.jspecify.annotations.Nullable;

/** The packs in force. */
public interface Frameworks {
    /** In shelf order. */
    List<Pack> all();

    /**
     * The pack as defined; asks no database.
     *
     * @throws org.duxue.ground.shared.Problem when there is no such pack
     */
    Pack pack(String id);

    /** The office's own figures, for {@link org.duxue.evaluation.EvaluationOptions}. */
    Tuning tuning(String id);

    /**
     * Sets or, with null, gives up own figures.
     *
     * @param based the tuning's version the change is based on
     * @throws org.duxue.ground.shared.Problem when somebody changed it meanwhile
     */
    void tune(String id, int based, Map<String, @Nullable BigDecimal> values, String reason);

    /**
     * Puts packs in force, in shelf order. Where a version is installed already with other content, the installed content
     * stays in force.
     *
     * @return the packs whose content was refused
     */
    List<Pack> install(List<Pack> packs);

    /**
     * The office's own figures.
     *
     * @param version counts the changes; 0 when there was none
     * @param own by parameter
     */
    record Tuning(int version, Map<String, BigDecimal> own) {
        public Tuning {
            own = Map.copyOf(own);
        }
    }
}
