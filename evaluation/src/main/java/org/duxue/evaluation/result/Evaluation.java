package org.duxue.evaluation.result;

import java.util.List;

/** The whole finding: same framework, same facts and same options give the same evaluation, bit for bit. */
public record Evaluation(
        String framework,
        String version,
        List<UnitResult> units,
        List<DistrictResult> districts,
        List<Notice> notices) {}
