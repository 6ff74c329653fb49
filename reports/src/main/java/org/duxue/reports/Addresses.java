package org.duxue.reports;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;

/** Every address an evaluation has: the list of what must be explainable. */
final class Addresses {
    private static final List<String> FIGURES = List.of("mean", "sd", "cv");

    private Addresses() {}

    static List<Address> of(Evaluation evaluation) {
        List<Address> all = new ArrayList<>();
        evaluation.units().forEach(unit -> unit(unit, all));
        evaluation.districts().forEach(district -> district(district, all));
        return all;
    }

    private static void unit(UnitResult unit, List<Address> all) {
        all.add(new Address.UnitVerdict(unit.code(), unit.stage()));
        for (IndicatorResult indicator : unit.indicators()) {
            for (TestResult test : indicator.tests()) {
                if (test.status() != Status.NOT_APPLICABLE) {
                    all.add(new Address.UnitTest(unit.code(), unit.stage(), indicator.indicator(), test.test()));
                }
            }
        }
    }

    private static void district(DistrictResult district, List<Address> all) {
        all.add(new Address.DistrictVerdict(district.code()));
        for (DispersionResult d : district.dispersions()) {
            for (String figure : FIGURES) {
                all.add(new Address.DistrictDispersion(district.code(), d.stage(), d.indicator(), figure));
            }
        }
        for (IndicatorResult indicator : district.indicators()) {
            for (TestResult test : indicator.tests()) {
                if (test.status() != Status.NOT_APPLICABLE) {
                    all.add(new Address.DistrictTest(district.code(), indicator.indicator(), test.test()));
                }
            }
        }
    }
}
