package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.judge.Program.OneIndicator;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.Trace;
import org.duxue.evaluation.result.UnitResult;

/** Finds what an address names and has it explained. */
public final class Tracing {
    private final Judging judging;
    private final UnitTrace units;
    private final DistrictTrace districts;

    public Tracing(Judging judging) {
        this.judging = judging;
        units = new UnitTrace(judging.setting);
        districts = new DistrictTrace(judging);
    }

    /**
     * Explains a number or verdict.
     *
     * @throws IllegalArgumentException when the evaluation has no such address
     */
    public Trace trace(Address address) {
        return switch (address) {
            case Address.UnitTest a -> unitTest(a);
            case Address.UnitVerdict a -> {
                Place place = place(a.code(), a.stage(), a);
                yield units.verdict(subject(place), place.unit, indicators(a.stage()), place.stage, place.school);
            }
            case Address.DistrictDispersion a -> dispersion(a);
            case Address.DistrictTest a -> {
                int d = district(a.district(), a);
                OneIndicator one = indicator(a.indicator(), a);
                IndicatorResult result = result(d)
                        .indicators()
                        .get(judging.setting.program().indicators().indexOf(one));
                if (result.tests().stream().noneMatch(t -> t.test().equals(a.test()))) {
                    throw unknown(a);
                }
                yield districts.test(one, result, d, a.test());
            }
            case Address.DistrictVerdict a -> {
                int d = district(a.district(), a);
                yield districts.verdict(result(d), d);
            }
        };
    }

    private record Place(UnitResult unit, int school, int stage) {}

    private Place place(String code, String stageId, Address address) {
        int school = judging.setting.frame().roster().schoolOf(code);
        if (school < 0) {
            throw unknown(address);
        }
        if (stageId.isEmpty()) {
            UnitResult unit = judging.schools[school];
            if (unit == null) {
                throw unknown(address);
            }
            return new Place(unit, school, -1);
        }
        var parts = judging.setting.frame().parts();
        for (int part = parts.first(school); part < parts.first(school + 1); part++) {
            if (judging.parts[part].stage().equals(stageId)) {
                return new Place(judging.parts[part], school, parts.stage(part));
            }
        }
        throw unknown(address);
    }

    private String subject(Place place) {
        List<Stage> stages = judging.setting.program().rules().stages();
        String school = place.unit.name();
        return place.stage < 0 ? school : stages.get(place.stage).partOf(school);
    }

    private List<OneIndicator> indicators(String stageId) {
        return judging.setting.program().of(stageId.isEmpty() ? Level.SCHOOL : Level.PART);
    }

    private Trace unitTest(Address.UnitTest a) {
        Place place = place(a.code(), a.stage(), a);
        OneIndicator one = indicators(a.stage()).stream()
                .filter(i -> i.indicator().id().equals(a.indicator()))
                .findFirst()
                .orElseThrow(() -> unknown(a));
        List<TestResult> results = place.unit.indicators().get(one.place()).tests();
        for (int t = 0; t < results.size(); t++) {
            if (results.get(t).test().equals(a.test())) {
                return units.test(subject(place), one, one.tests().get(t), results.get(t), place.stage, place.school);
            }
        }
        throw unknown(a);
    }

    private Trace dispersion(Address.DistrictDispersion a) {
        int d = district(a.district(), a);
        OneIndicator one = indicator(a.indicator(), a);
        DispersionResult result = result(d).dispersions().stream()
                .filter(r -> r.indicator().equals(a.indicator()) && r.stage().equals(a.stage()))
                .findFirst()
                .orElseThrow(() -> unknown(a));
        if (!List.of("mean", "sd", "cv").contains(a.figure())) {
            throw unknown(a);
        }
        List<Stage> stages = judging.setting.program().rules().stages();
        int stage = IntStream.range(0, stages.size())
                .filter(s -> stages.get(s).id().equals(a.stage()))
                .findFirst()
                .orElseThrow(() -> unknown(a));
        return districts.dispersion(one, result, d, stage, a.figure());
    }

    private OneIndicator indicator(String id, Address address) {
        return judging.setting.program().indicators().stream()
                .filter(i -> i.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(address));
    }

    private int district(String code, Address address) {
        var roster = judging.setting.frame().roster();
        return IntStream.range(0, roster.districts())
                .filter(d -> roster.districtCode(d).equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(address));
    }

    private DistrictResult result(int d) {
        return judging.evaluation().districts().get(d);
    }

    private static IllegalArgumentException unknown(Address address) {
        return new IllegalArgumentException("the evaluation has no " + address.path());
    }

    /** Every number and verdict of an evaluation, in order. */
    public static List<Address> addresses(Evaluation evaluation) {
        List<Address> all = new ArrayList<>();
        for (UnitResult unit : evaluation.units()) {
            all.add(new Address.UnitVerdict(unit.code(), unit.stage()));
            for (IndicatorResult indicator : unit.indicators()) {
                for (TestResult test : indicator.tests()) {
                    all.add(new Address.UnitTest(unit.code(), unit.stage(), indicator.indicator(), test.test()));
                }
            }
        }
        for (DistrictResult district : evaluation.districts()) {
            all.add(new Address.DistrictVerdict(district.code()));
            for (DispersionResult d : district.dispersions()) {
                for (String figure : List.of("mean", "sd", "cv")) {
                    all.add(new Address.DistrictDispersion(district.code(), d.stage(), d.indicator(), figure));
                }
            }
            for (IndicatorResult indicator : district.indicators()) {
                indicator
                        .tests()
                        .forEach(test ->
                                all.add(new Address.DistrictTest(district.code(), indicator.indicator(), test.test())));
            }
        }
        return all;
    }
}
