package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.duxue.statistics.reliability.Omega;
import org.duxue.statistics.reliability.Reliability;
import org.duxue.statistics.reliability.Reliability.Item;
import org.duxue.statistics.reliability.Scale;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/** Alpha beside R's psych package, and the one-factor model beside factanal, on the five scales of its bfi data. */
final class ReliabilityParity implements ParityCheck {
    private static final double ALLOWED = 1e-8;

    @Override
    public List<Parity> over(References folder) throws IOException {
        List<Parity> found = new ArrayList<>();
        if (folder.has("survey", "bfi.csv")) {
            for (var scale : folder.figures("survey").get("alpha").properties()) {
                found.add(compare(folder, scale.getKey(), scale.getValue()));
            }
        }
        return found;
    }

    private static Parity compare(References folder, String name, JsonNode reference) throws IOException {
        List<String> items =
                reference.get("items").valueStream().map(JsonNode::stringValue).toList();
        Table table = folder.table("bfi.csv", Selection.none().numbers(items));
        Scale scale = Scale.of(items, items.stream().map(table::numbers).toArray(double[][]::new))
                .reversed(reversed(reference.get("reversed")), 1, 6);
        Reliability ours = Reliability.of(scale, 0.95);
        Omega omega = Omega.of(scale, 0.95, 0, 1);
        JsonNode more = SurveyParity.figures().get("bfi_" + name);
        Parity parity = Parity.of("bfi " + name);
        omegas(items(alphas(parity, ours, reference, more), ours, reference, more), omega, more);
        return parity;
    }

    private static Parity alphas(Parity parity, Reliability ours, JsonNode reference, JsonNode more) {
        return parity.relative(
                        "alpha",
                        new double[] {
                            ours.listwise().alpha(),
                            ours.pairwise().alpha(),
                            ours.pairwise().standardised()
                        },
                        new double[] {
                            reference.get("alpha_listwise").doubleValue(),
                            reference.get("alpha_pairwise_psych").doubleValue(),
                            reference.get("std_alpha_psych").doubleValue()
                        },
                        ALLOWED)
                .gap(
                        "complete",
                        Math.abs(ours.complete() - reference.get("n_listwise").intValue()),
                        0)
                .relative(
                        "Feldt",
                        new double[] {ours.lower(), ours.upper()},
                        References.numbers(more.get("feldt")),
                        ALLOWED);
    }

    private static Parity items(Parity parity, Reliability ours, JsonNode reference, JsonNode more) {
        return parity.relative("rest", of(ours, Item::rest), References.numbers(reference.get("item_total_r")), ALLOWED)
                .relative(
                        "without",
                        of(ours, Item::alphaWithout),
                        References.numbers(reference.get("alpha_if_dropped")),
                        ALLOWED)
                .relative(
                        "rest listwise",
                        of(ours, Item::restListwise),
                        References.numbers(more.get("item_rest_listwise")),
                        ALLOWED)
                .relative(
                        "without listwise",
                        of(ours, Item::alphaWithoutListwise),
                        References.numbers(more.get("dropped_listwise")),
                        ALLOWED);
    }

    private static void omegas(Parity parity, Omega omega, JsonNode more) {
        parity.relative(
                        "uniqueness",
                        omega.loadings().stream()
                                .mapToDouble(Omega.Loading::uniqueness)
                                .toArray(),
                        References.numbers(more.get("uniqueness")),
                        1e-6)
                .relative(
                        "omega",
                        new double[] {omega.omega(), omega.standardised()},
                        new double[] {
                            more.get("omega").doubleValue(),
                            more.get("omega_std").doubleValue()
                        },
                        1e-6);
    }

    private static double[] of(Reliability reliability, ToDoubleFunction<Item> figure) {
        return reliability.items().stream().mapToDouble(figure).toArray();
    }

    /** One name or a list of names, each with a minus before it. */
    private static Set<String> reversed(JsonNode names) {
        Set<String> reversed = new HashSet<>();
        if (names.isString()) {
            reversed.add(names.stringValue().substring(1));
        }
        names.valueStream().forEach(name -> reversed.add(name.stringValue().substring(1)));
        return reversed;
    }
}
