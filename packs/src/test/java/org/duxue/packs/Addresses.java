package org.duxue.packs;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.UnitResult;

/** Every number and verdict of an evaluation that a reader can click; a stage without units has none. */
final class Addresses {
    private final List<Address> found = new ArrayList<>();

    private Addresses() {}

    static List<Address> of(Evaluation evaluation) {
        Addresses addresses = new Addresses();
        evaluation.units().forEach(addresses::unit);
        evaluation.districts().forEach(addresses::district);
        return addresses.found;
    }

    private void unit(UnitResult unit) {
        found.add(new Address.UnitVerdict(unit.code(), unit.stage()));
        unit.indicators()
                .forEach(indicator -> indicator
                        .tests()
                        .forEach(test -> found.add(
                                new Address.UnitTest(unit.code(), unit.stage(), indicator.indicator(), test.test()))));
    }

    private void district(DistrictResult district) {
        found.add(new Address.DistrictVerdict(district.code()));
        district.dispersions().stream()
                .filter(d -> d.units() > 0)
                .forEach(dispersion -> List.of("mean", "sd", "cv")
                        .forEach(figure -> found.add(new Address.DistrictDispersion(
                                district.code(), dispersion.stage(), dispersion.indicator(), figure))));
        district.indicators()
                .forEach(indicator -> indicator
                        .tests()
                        .forEach(test -> found.add(
                                new Address.DistrictTest(district.code(), indicator.indicator(), test.test()))));
    }
}
