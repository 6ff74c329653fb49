package org.duxue.evaluation.appraisal.scheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** How an observation point is established. */
public sealed interface Measure {

    /**
     * A reviewer chooses the step whose text fits.
     *
     * @param texts what each step looks like, by step id, best first
     */
    record Rubric(SequencedMap<String, String> texts) implements Measure {
        public Rubric {
            texts = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        }
    }

    /**
     * A formula over the unit's facts gives a value, thresholds its step.
     *
     * @param value formula of the unit's facts
     * @param unit unit of value and thresholds
     * @param decimals decimals of the print; thresholds are compared unrounded
     * @param higherIsBetter whether a value reaches a step from below or from above
     * @param thresholds by step id, best first; the last step of the scale has none
     */
    record Bands(
            String value,
            String unit,
            int decimals,
            boolean higherIsBetter,
            SequencedMap<String, BigDecimal> thresholds)
            implements Measure {
        public Bands {
            thresholds = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(thresholds));
        }
    }

    /** The point starts full; every finding of the list takes away its share, down to nothing. */
    record Deductions(List<Deduction> list) implements Measure {
        public Deductions {
            list = List.copyOf(list);
        }
    }

    /**
     * A finding that costs points.
     *
     * @param share which part of the point's weight one finding costs, in hundredths
     */
    record Deduction(String id, String name, String nameEn, BigDecimal share) {}
}
