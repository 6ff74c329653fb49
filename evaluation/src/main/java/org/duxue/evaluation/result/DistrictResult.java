package org.duxue.evaluation.result;

import java.util.List;

/**
 * One district.
 *
 * @param indicators district indicators and the roll-ups of the others, in the framework's order
 * @param sections outcome per section
 * @param vetoes vetoes and whether they strike: MET means it strikes
 * @param verdict the whole: NOT_MET as soon as anything certainly fails, UNDETERMINED while anything is missing
 */
public record DistrictResult(
        String code,
        String name,
        List<StageCount> stages,
        List<DispersionResult> dispersions,
        List<IndicatorResult> indicators,
        List<SectionResult> sections,
        List<VetoResult> vetoes,
        Status verdict) {

    /** Counts of a stage: parts judged, parts compliant with the unit rule, parts undetermined, parts excluded. */
    public record StageCount(String stage, int units, int compliant, int undetermined, int excluded, double pupils) {}

    /** Outcome of one section, with how many of its indicators (or district rules) are met. */
    public record SectionResult(String section, Status status, int met, int of) {}

    /** Outcome of one veto. */
    public record VetoResult(String veto, Status strikes) {}
}
