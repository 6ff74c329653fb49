package org.duxue.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;

/**
 * The outcome of a pack's worked examples: what was expected and what came out.
 *
 * <p>An expectation's address is a written {@link org.duxue.evaluation.result.Address}, to which {@code /status},
 * {@code /standard}, {@code /ratio}, {@code /boundary}, {@code /relaxation}, {@code /missing} or {@code /reason} may be added, or one of
 * {@code rule/CODE/STAGE} (outcome of the unit rule), {@code section/DISTRICT/ID}, {@code veto/DISTRICT/ID},
 * {@code indicator/DISTRICT/ID} (a district's indicator or roll-up) and {@code notice/KIND/CODE/STAGE}
 * ({@code present} or {@code absent}). Expected is a number, a status ({@code met}, {@code not-met},
 * {@code undetermined}, {@code not-applicable}), {@code yes}/{@code no}, or a word.
 */
public record PackCheck(String pack, List<Line> lines) {
    private static final Set<String> HEADS =
            Set.of("unit", "district", "rule", "section", "veto", "indicator", "notice");

    /** One expectation and what came of it. */
    public record Line(String example, String address, String expected, String actual, boolean agrees) {}

    public PackCheck {
        lines = List.copyOf(lines);
    }

    /** Runs all examples of a pack. */
    public static PackCheck of(Pack pack) {
        Evaluator evaluator = Evaluator.of(pack.framework());
        List<Line> lines = new ArrayList<>();
        for (WorkedExample example : pack.examples()) {
            EvaluationOptions options = new EvaluationOptions(example.asOf(), example.parameters());
            Findings findings = new Findings(evaluator.evaluate(example.facts(), options));
            example.expected().forEach((address, expected) -> {
                String actual = findings.at(address);
                lines.add(new Line(
                        example.id(), address, expected, actual, agrees(expected, actual, example.tolerance())));
            });
        }
        return new PackCheck(pack.id(), lines);
    }

    public boolean passed() {
        return lines.stream().allMatch(Line::agrees);
    }

    public List<Line> failures() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }

    /** What is wrong with an expectation as written, if anything. */
    static Optional<String> fault(String address, String expected) {
        String head = address.split("/", 2)[0];
        if (!HEADS.contains(head)) {
            return Optional.of("预期结果的地址 " + address + " 不认识；应以 "
                    + String.join("、", HEADS.stream().sorted().toList()) + " 之一开头");
        }
        return expected.isBlank()
                ? Optional.of("预期结果为空；请写数字或 met、not-met、undetermined、not-applicable")
                : Optional.empty();
    }

    /** Whether two outcomes are the same word, or numbers no further apart than the tolerance. */
    public static boolean agrees(String expected, String actual, double tolerance) {
        if (expected.equals(actual)) {
            return true;
        }
        try {
            return Math.abs(Double.parseDouble(expected) - Double.parseDouble(actual)) <= tolerance;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
