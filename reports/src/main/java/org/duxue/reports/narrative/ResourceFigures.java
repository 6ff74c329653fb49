package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Readout;
import org.duxue.reports.chart.ComplianceBars;
import org.duxue.reports.chart.DispersionStrips;
import org.duxue.reports.chart.DispersionStrips.School;
import org.duxue.reports.chart.DispersionStrips.Strip;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.chart.Standing;

/** The pictures of a stage's resources. */
public final class ResourceFigures {
    private ResourceFigures() {}

    static Drawing strips(Draft draft, Stage stage, List<Indicator> indicators, List<DispersionResult> dispersions) {
        List<Strip> strips = new ArrayList<>();
        Double floor = null;
        for (Indicator indicator : indicators) {
            List<School> schools = draft.readout.units(stage.id()).stream()
                    .map(unit -> Readout.result(unit, indicator.id()))
                    .flatMap(Optional::stream)
                    .map(result -> new School(result.ratio(), standing(indicator, result)))
                    .toList();
            DispersionResult d = dispersions.stream()
                    .filter(x -> x.indicator().equals(indicator.id()))
                    .findFirst()
                    .orElse(null);
            int decimals =
                    indicator.dispersion() == null ? 3 : indicator.dispersion().decimals();
            strips.add(new Strip(
                    label(indicator),
                    schools,
                    d == null ? Double.NaN : d.cv(),
                    d == null ? Double.NaN : d.limit(),
                    decimals));
            floor = indicator.floor() == null
                    ? floor
                    : Double.valueOf(indicator.floor().doubleValue());
        }
        String alt = stage.name() + "各校各项指标值与标准之比，以及差异系数与限值";
        return DispersionStrips.draw(alt, strips, floor);
    }

    static Drawing compliance(Draft draft, Stage stage, List<Indicator> indicators) {
        List<ComplianceBars.Bar> bars = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
            for (UnitResult unit : draft.readout.units(stage.id())) {
                Readout.result(unit, indicator.id())
                        .ifPresent(result -> counts.merge(standing(indicator, result), 1, Integer::sum));
            }
            bars.add(new ComplianceBars.Bar(label(indicator), counts));
        }
        return ComplianceBars.draw(stage.name() + "各项指标达标、接近、低于底线和无法计算的校数", bars);
    }

    /** How a result stands to its standard and floor. */
    public static Standing standing(Indicator indicator, IndicatorResult result) {
        if (result.status() == Status.MET || result.status() == Status.NOT_APPLICABLE) {
            return Standing.MET;
        }
        if (result.status() == Status.UNDETERMINED || Double.isNaN(result.ratio())) {
            return Standing.UNKNOWN;
        }
        boolean near =
                indicator.floor() != null && result.ratio() >= indicator.floor().doubleValue();
        return near ? Standing.NEAR : Standing.BELOW;
    }

    static String label(Indicator indicator) {
        return indicator.id() + " " + indicator.name();
    }
}
