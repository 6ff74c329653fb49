package org.duxue.packs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;

/** Looks up in an evaluation what a worked example's address names, as the word or number an example writes. */
record Findings(Evaluation evaluation) {
    private static final String ABSENT = "absent";

    String at(String address) {
        String[] p = address.split("/", -1);
        return switch (p[0]) {
            case "unit" -> unit(p);
            case "rule" -> found(unit(p[1], p[2]).map(UnitResult::unitRule).map(rule -> word(rule.status())));
            case "district" -> district(p);
            case "section" ->
                found(district(p[1]).stream()
                        .flatMap(d -> d.sections().stream())
                        .filter(s -> s.section().equals(p[2]))
                        .findFirst()
                        .map(s -> word(s.status())));
            case "veto" ->
                found(district(p[1]).stream()
                        .flatMap(d -> d.vetoes().stream())
                        .filter(v -> v.veto().equals(p[2]))
                        .findFirst()
                        .map(v -> word(v.strikes())));
            case "indicator" ->
                found(district(p[1])
                        .flatMap(d -> indicator(d.indicators(), p[2]))
                        .map(i -> word(i.status())));
            case "notice" -> notice(p);
            default -> ABSENT;
        };
    }

    private String unit(String[] p) {
        Optional<UnitResult> unit = unit(p[1], p[2]);
        if (p.length == 3) {
            return found(unit.map(u -> word(u.compliant())));
        }
        Optional<IndicatorResult> indicator = unit.flatMap(u -> indicator(u.indicators(), p[3]));
        if (p.length == 4) {
            return found(indicator.map(i -> word(i.status())));
        }
        return found(indicator.flatMap(i -> test(i, p[4])).map(t -> figure(t, p.length > 5 ? p[5] : "value")));
    }

    private String district(String[] p) {
        Optional<DistrictResult> district = district(p[1]);
        if (p.length == 2) {
            return found(district.map(d -> word(d.verdict())));
        }
        if (p.length >= 5) {
            Optional<DispersionResult> dispersion = district.stream()
                    .flatMap(d -> d.dispersions().stream())
                    .filter(d -> d.stage().equals(p[2]) && d.indicator().equals(p[3]))
                    .findFirst();
            if (dispersion.isPresent()) {
                return figure(dispersion.get(), p[4]);
            }
        }
        Optional<IndicatorResult> indicator = district.flatMap(d -> indicator(d.indicators(), p[2]));
        if (p.length == 3) {
            return found(indicator.map(i -> word(i.status())));
        }
        return found(indicator.flatMap(i -> test(i, p[3])).map(t -> figure(t, p.length > 4 ? p[4] : "value")));
    }

    private String notice(String[] p) {
        boolean present = evaluation.notices().stream().anyMatch(n -> matches(n, p));
        return present ? "present" : ABSENT;
    }

    private static boolean matches(Notice notice, String[] p) {
        return notice.kind().equals(p[1])
                && undash(p[2]).equals(notice.code() == null ? "" : notice.code())
                && (p.length < 4 || undash(p[3]).equals(notice.stage()));
    }

    private static String figure(TestResult test, String figure) {
        return switch (figure) {
            case "value" -> number(test.value());
            case "standard" -> number(test.standard());
            case "ratio" -> number(test.ratio());
            case "status" -> word(test.status());
            case "boundary" -> test.boundary() ? "yes" : "no";
            case "relaxation" -> test.relaxation() == null ? "none" : test.relaxation();
            case "missing" -> String.join(",", test.missing());
            case "reason" -> test.reason() == null ? "none" : test.reason();
            default -> ABSENT;
        };
    }

    private static String figure(DispersionResult dispersion, String figure) {
        return switch (figure) {
            case "mean" -> number(dispersion.mean());
            case "sd" -> number(dispersion.sd());
            case "cv" -> number(dispersion.cv());
            case "unweighted" -> number(dispersion.unweighted());
            case "units" -> Integer.toString(dispersion.units());
            case "weight" -> number(dispersion.weight());
            case "status" -> word(dispersion.status());
            case "boundary" -> dispersion.boundary() ? "yes" : "no";
            default -> ABSENT;
        };
    }

    private Optional<UnitResult> unit(String code, String stage) {
        return evaluation.units().stream()
                .filter(u -> u.code().equals(code) && u.stage().equals(undash(stage)))
                .findFirst();
    }

    private Optional<DistrictResult> district(String code) {
        return evaluation.districts().stream()
                .filter(d -> d.code().equals(undash(code)))
                .findFirst();
    }

    private static Optional<IndicatorResult> indicator(List<IndicatorResult> results, String id) {
        return results.stream().filter(i -> i.indicator().equals(id)).findFirst();
    }

    private static Optional<TestResult> test(IndicatorResult indicator, String id) {
        return indicator.tests().stream().filter(t -> t.test().equals(id)).findFirst();
    }

    private static String found(Optional<String> word) {
        return word.orElse(ABSENT);
    }

    private static String undash(String part) {
        return part.equals("-") ? "" : part;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "none" : Double.toString(value);
    }
}
