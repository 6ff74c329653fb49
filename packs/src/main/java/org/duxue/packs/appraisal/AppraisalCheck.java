package org.duxue.packs.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraisement;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.packs.PackCheck;

/**
 * The outcome of an appraisal pack's worked examples.
 *
 * <p>Addresses: {@code total/CODE}, {@code grade/CODE}, {@code domain/CODE/ID}, {@code indicator/CODE/ID},
 * {@code point/CODE/ID} give points of 100 or the grade's id; {@code /low}, {@code /high} and {@code /weight} may be added
 * to all but the grade, {@code /state} and {@code /step} to a point. What is still open reads {@code open}; a grade that
 * is not certain lists the possible ones with {@code |} between.
 */
public final class AppraisalCheck {
    private static final Set<String> HEADS = Set.of("total", "grade", "domain", "indicator", "point");

    private AppraisalCheck() {}

    /** Runs all examples of a pack. */
    public static PackCheck of(AppraisalPack pack) {
        Appraiser appraiser = Appraiser.of(pack.scheme());
        List<PackCheck.Line> lines = new ArrayList<>();
        for (AppraisalExample example : pack.examples()) {
            Appraisement found = appraiser.appraise(
                    example.facts(), new EvaluationOptions(example.asOf(), example.parameters()), example.cases());
            example.expected().forEach((address, expected) -> {
                String actual = at(found, address);
                boolean agrees = PackCheck.agrees(expected, actual, example.tolerance());
                lines.add(new PackCheck.Line(example.id(), address, expected, actual, agrees));
            });
        }
        return new PackCheck(pack.id(), lines);
    }

    /** What is wrong with an address as written, if anything. */
    static Optional<String> fault(String address) {
        String[] parts = address.split("/", -1);
        boolean whole = parts[0].equals("total") || parts[0].equals("grade");
        return HEADS.contains(parts[0]) && parts.length >= (whole ? 2 : 3)
                ? Optional.empty()
                : Optional.of(
                        "预期结果的地址 " + address + " 不认识；应写作 total/代码、grade/代码、domain/代码/编号、indicator/代码/编号 或 point/代码/编号");
    }

    private static String at(Appraisement found, String address) {
        String[] p = address.split("/", -1);
        Optional<Appraised> of =
                found.results().stream().filter(r -> r.code().equals(p[1])).findFirst();
        return of.map(result -> switch (p[0]) {
                    case "total" -> print(result.total(), p, 2, 100);
                    case "grade" -> String.join("|", result.grades());
                    case "domain" -> node(result.domains(), p);
                    case "indicator" -> node(result.indicators(), p);
                    default -> point(result, p);
                })
                .orElse("absent");
    }

    private static String node(List<Appraised.Node> nodes, String[] p) {
        return nodes.stream()
                .filter(n -> n.id().equals(p[2]))
                .findFirst()
                .map(n -> print(n.earned(), p, 3, n.weight().toDouble()))
                .orElse("absent");
    }

    private static String point(Appraised result, String[] p) {
        Optional<PointResult> found =
                result.points().stream().filter(r -> r.point().equals(p[2])).findFirst();
        String what = p.length > 3 ? p[3] : "";
        return found.map(point -> switch (what) {
                    case "state" ->
                        point.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                    case "step" -> String.join("|", point.steps());
                    default -> print(point.earned(), p, 3, point.weight().toDouble());
                })
                .orElse("absent");
    }

    private static String print(Span amount, String[] p, int next, double weight) {
        String what = p.length > next ? p[next] : "";
        return switch (what) {
            case "low" -> Double.toString(amount.low().toDouble());
            case "high" -> Double.toString(amount.high().toDouble());
            case "weight" -> Double.toString(weight);
            case "" -> amount.settled() ? Double.toString(amount.low().toDouble()) : "open";
            default -> "absent";
        };
    }
}
