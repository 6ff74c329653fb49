package org.duxue.judge.review.result;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.work.programme.CaseView;

/** What part of a programme's results is asked for, and in which order. Empty texts do not narrow. */
public record GridQuery(String sort, String grade, String state, boolean unsettled, String q) {
    private static final Comparator<Found> BY_NAME =
            Comparator.comparing(found -> found.reviewed().unitName(), Collator.getInstance(Locale.CHINA)::compare);

    /** One case with its result. */
    record Found(CaseView reviewed, Appraised result) {}

    Predicate<Found> filter() {
        return found ->
                (grade.isEmpty() || found.result().grade().filter(grade::equals).isPresent())
                        && (state.isEmpty() || found.reviewed().state().code().equals(state))
                        && (!unsettled || !found.result().unsettled().isEmpty())
                        && (q.isBlank()
                                || found.reviewed().unitName().contains(q.strip())
                                || found.reviewed().unit().value().startsWith(q.strip()));
    }

    /** Stable over the order of names, which the cases come in. */
    Comparator<Found> order(ReviewedScheme scheme) {
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        Comparator<Found> order = switch (by) {
            case "", "name" -> BY_NAME;
            case "total" -> bySpan(found -> found.result().total());
            case "unsettled" ->
                Comparator.comparingInt(found -> found.result().unsettled().size());
            case "grade" ->
                Comparator.comparingInt(found -> rank(scheme, found.result().grades()));
            default -> byNode(scheme, by);
        };
        return down ? order.reversed() : order;
    }

    private static int rank(ReviewedScheme scheme, List<String> grades) {
        List<String> order =
                scheme.scheme().grades().stream().map(grade -> grade.id()).toList();
        return grades.isEmpty() ? order.size() : order.indexOf(grades.getFirst());
    }

    private static Comparator<Found> byNode(ReviewedScheme scheme, String id) {
        if (scheme.places().containsKey(id)) {
            int at = List.copyOf(scheme.places().keySet()).indexOf(id);
            return bySpan(found -> found.result().points().get(at).share());
        }
        boolean domain = scheme.scheme().domains().stream().anyMatch(d -> d.id().equals(id));
        boolean indicator = scheme.scheme().domains().stream()
                .flatMap(d -> d.indicators().stream())
                .anyMatch(i -> i.id().equals(id));
        if (!domain && !indicator) {
            throw ReviewProblem.POINT_UNKNOWN.with("point", id);
        }
        return bySpan(
                found -> (domain ? found.result().domains() : found.result().indicators())
                        .stream()
                                .filter(node -> node.id().equals(id))
                                .map(Appraised.Node::earned)
                                .findFirst()
                                .orElseThrow());
    }

    private static Comparator<Found> bySpan(Function<Found, Span> span) {
        return Comparator.comparing((Found found) -> span.apply(found).low())
                .thenComparing((Found found) -> span.apply(found).high());
    }
}
