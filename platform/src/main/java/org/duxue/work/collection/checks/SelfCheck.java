package org.duxue.work.collection.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.facts.FactLine;
import org.duxue.work.collection.page.CasePage;
import org.jspecify.annotations.Nullable;

/** Looks a self-evaluation over as a careful colleague would, before the principal signs. Pure. */
public final class SelfCheck {
    /** Shorter words are alike by chance. */
    public static final int WORDS = 40;

    private static final int THIN = 15;
    private static final int MANY = 5;

    private final CasePage page;
    private final Map<String, Optional<UnitCode>> elsewhere;
    private final Scale scale;
    private final List<Check> found = new ArrayList<>();

    private SelfCheck(CasePage page, Map<String, Optional<UnitCode>> elsewhere) {
        this.page = page;
        this.elsewhere = elsewhere;
        this.scale = page.scheme().scale();
    }

    /**
     * Everything there is to say, worst first, then in the order of the tree.
     *
     * @param elsewhere words that another unit handed in too, with that unit where the reader may know it
     */
    public static List<Check> of(CasePage page, Map<String, Optional<UnitCode>> elsewhere, LocalDate today) {
        SelfCheck check = new SelfCheck(page, elsewhere);
        List<Point> points = page.points().stream().filter(page::applies).toList();
        points.forEach(check::answer);
        check.found.addAll(DocumentCheck.of(page, points, today));
        page.facts().forEach(check::fact);
        check.allBest(points);
        check.copiedWithin(points);
        check.found.sort(Comparator.comparing(one -> one.code().severity()));
        return List.copyOf(check.found);
    }

    private void answer(Point point) {
        Answer answer = page.answers().get(point.id());
        String computed = CasePage.step(page.computed().get(point.id()));
        Finding finding = answer == null ? null : answer.finding();
        if (answer == null || finding == null) {
            if (!(point.measure() instanceof Measure.Bands)) {
                say(CheckCode.ANSWER_MISSING, point, Map.of());
            }
            return;
        }
        if (answer.state().open() && answer.state() != org.duxue.work.collection.AnswerState.READY) {
            say(CheckCode.ANSWER_DRAFT, point, Map.of());
        }
        words(point, answer, finding);
        if (finding instanceof Finding.Rated(String step)) {
            contradiction(point, step, computed);
        }
        if (finding instanceof Finding.Inapplicable && point.appliesWhen() != null) {
            say(CheckCode.CONDITION_CONTRADICTED, point, Map.of());
        }
    }

    private void words(Point point, Answer answer, Finding finding) {
        String text = answer.text().strip();
        String step = named(finding);
        if (needsReason(finding) && text.isEmpty()) {
            say(CheckCode.REASON_MISSING, point, Map.of("step", step));
        } else if (!text.isEmpty() && text.length() < THIN) {
            say(CheckCode.TEXT_THIN, point, Map.of("count", Integer.toString(text.length())));
        }
        Optional<UnitCode> other = text.length() < WORDS ? null : elsewhere.get(answer.text());
        if (other != null) {
            String where = other.map(unit -> "单位 " + unit).orElse("本区另一单位");
            say(CheckCode.COPIED_ELSEWHERE, point, Map.of("where", where));
        }
    }

    private boolean needsReason(Finding finding) {
        return switch (finding) {
            case Finding.Rated(String step) -> scale.justify().contains(step);
            case Finding.Counted(Map<String, Integer> times) ->
                times.values().stream().anyMatch(count -> count > 0);
            case Finding.Inapplicable _ -> true;
        };
    }

    private void contradiction(Point point, String step, @Nullable String computed) {
        if (computed != null && !computed.equals(step)) {
            int rated = scale.rank(step).orElse(0);
            int given = scale.rank(computed).orElse(0);
            if (rated < given) {
                say(CheckCode.CONTRADICTS_FACTS, point, Map.of("step", stepName(step), "computed", stepName(computed)));
            }
        }
    }

    private void fact(FactLine line) {
        Map<String, String> values = Map.of("name", line.column().name());
        if (line.known() == null) {
            boolean office = line.column().reserved();
            CheckCode code = office ? CheckCode.FACT_MISSING_AT_OFFICE : CheckCode.FACT_MISSING;
            found.add(Check.at(code, null, values).about(line.column().id(), null));
        } else if (line.confirmed() == null) {
            found.add(Check.at(CheckCode.FACT_UNCONFIRMED, null, values)
                    .about(line.column().id(), null));
        }
    }

    /** A self-evaluation without a single gap says nothing. */
    private void allBest(List<Point> points) {
        String best = scale.steps().getFirst().id();
        List<Finding> rated = points.stream()
                .map(point -> page.answers().get(point.id()))
                .filter(answer -> answer != null && answer.finding() instanceof Finding.Rated)
                .map(Answer::finding)
                .map(java.util.Objects::requireNonNull)
                .toList();
        boolean all = rated.stream().allMatch(finding -> finding.equals(new Finding.Rated(best)));
        if (all && rated.size() >= MANY) {
            found.add(Check.at(
                    CheckCode.ALL_BEST, null, Map.of("count", Integer.toString(rated.size()), "step", stepName(best))));
        }
    }

    private void copiedWithin(List<Point> points) {
        Map<String, Point> first = new HashMap<>();
        for (Point point : points) {
            Answer answer = page.answers().get(point.id());
            String words = answer == null ? "" : answer.text().replaceAll("[\\s\\p{Punct}，。；：、“”（）]+", "");
            if (words.length() >= THIN) {
                Point other = first.putIfAbsent(words, point);
                if (other != null) {
                    say(CheckCode.COPIED_WITHIN, point, Map.of("other", other.name()));
                }
            }
        }
    }

    private String named(Finding finding) {
        return switch (finding) {
            case Finding.Rated(String step) -> stepName(step);
            case Finding.Counted _ -> "有扣分";
            case Finding.Inapplicable _ -> "不适用";
        };
    }

    private String stepName(String id) {
        return scale.step(id).map(Scale.Step::name).orElse(id);
    }

    private void say(CheckCode code, Point point, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("point", point.name());
        found.add(Check.at(code, point.id(), all));
    }

    /** Names of points by id, for messages elsewhere. */
    public static String pointName(Appraisal scheme, String id) {
        return scheme.points()
                .filter(point -> point.id().equals(id))
                .map(Point::name)
                .findFirst()
                .orElse(id);
    }
}
