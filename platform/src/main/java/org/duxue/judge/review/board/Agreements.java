package org.duxue.judge.review.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.judge.review.board.BoardView.Between;
import org.duxue.judge.review.board.BoardView.BoardAgreement;
import org.duxue.judge.review.board.BoardView.FigureView;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.agreement.Agreement;
import org.duxue.statistics.rating.agreement.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How far raters agree, in steps of the scale. The same for a case (points are the subjects) and for a re-scored sample
 * (cases are).
 */
public final class Agreements {
    private static final int DECIMALS = 2;

    /** One reading: who gave which step to what. */
    public record Reading(String subject, String item, String rater, int rank) {}

    private Agreements() {}

    /** Null where fewer than two subjects were read twice. */
    public static @Nullable BoardAgreement of(List<Reading> readings) {
        Agreement agreement = figures(readings);
        if (agreement == null) {
            return null;
        }
        return new BoardAgreement(
                agreement.subjects(),
                agreement.pairs(),
                view(agreement.exact()),
                view(agreement.adjacent()),
                view(agreement.quadratic()),
                between(readings));
    }

    /** The reading of a step: 0 for the last one, more for better ones. */
    public static int rank(Scale scale, String step) {
        return scale.steps().size() - 1 - scale.rank(step).orElseThrow();
    }

    static @Nullable Agreement figures(List<Reading> readings) {
        if (readings.isEmpty()) {
            return null;
        }
        Ratings ratings = Ratings.of(
                Factor.of("subject", readings.stream().map(Reading::subject).toList()),
                Factor.of("rater", readings.stream().map(Reading::rater).toList()),
                readings.stream().allMatch(r -> r.item().isEmpty())
                        ? null
                        : Factor.of("item", readings.stream().map(Reading::item).toList()),
                readings.stream().mapToDouble(Reading::rank).toArray());
        try {
            return Agreement.among(ratings);
        } catch (CannotRate tooFew) {
            return null;
        }
    }

    public static FigureView view(Figure figure) {
        return new FigureView(known(figure.value()), known(figure.lower95()), known(figure.upper95()));
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static List<Between> between(List<Reading> readings) {
        SequencedMap<String, Map<String, Integer>> byRater = new TreeMap<>();
        for (Reading reading : readings) {
            byRater.computeIfAbsent(reading.rater(), rater -> new HashMap<>())
                    .put(reading.subject() + "\u001f" + reading.item(), reading.rank());
        }
        List<String> raters = List.copyOf(new TreeSet<>(byRater.keySet()));
        List<Between> pairs = new ArrayList<>();
        for (int a = 0; a < raters.size(); a++) {
            for (int b = a + 1; b < raters.size(); b++) {
                Map<String, Integer> first = byRater.getOrDefault(raters.get(a), Map.of());
                Map<String, Integer> second = byRater.getOrDefault(raters.get(b), Map.of());
                int[] differences = common(first, second)
                        .mapToInt(at -> first.getOrDefault(at, 0) - second.getOrDefault(at, 0))
                        .toArray();
                if (differences.length > 0) {
                    pairs.add(pair(raters.get(a), raters.get(b), differences));
                }
            }
        }
        return pairs;
    }

    private static Stream<String> common(Map<String, Integer> first, Map<String, Integer> second) {
        return first.keySet().stream().filter(second::containsKey);
    }

    private static Between pair(String first, String second, int[] differences) {
        double same = Arrays.stream(differences).filter(d -> d == 0).count();
        BigDecimal mean = BigDecimal.valueOf(Arrays.stream(differences).sum())
                .divide(BigDecimal.valueOf(differences.length), DECIMALS, RoundingMode.HALF_EVEN);
        return new Between(first, second, differences.length, same / differences.length, mean);
    }
}
