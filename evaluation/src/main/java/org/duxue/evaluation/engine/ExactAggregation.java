package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.duxue.evaluation.engine.Answer.Lack;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.resolve.Node;
import org.jspecify.annotations.Nullable;

/** Aggregates in exact fractions, naming every school that stands in the way. */
final class ExactAggregation {
    private ExactAggregation() {}

    static Answer of(Node.Aggregate node, Frame frame, int i) {
        Members members = Members.of(node, frame, i);
        List<Answer> values = answers(node.bodies(), members, frame);
        boolean weighted = node.function() == Function.MEAN || node.function() == Function.CV;
        List<Answer> weights = weighted ? answers(node.weights(), members, frame) : List.of();
        if (node.function() == Function.ALL && values.contains(new Answer.Truth(false))) {
            return new Answer.Truth(false);
        }
        SequencedSet<Lack> lacks = new LinkedHashSet<>();
        for (int k = 0; k < members.size(); k++) {
            collect(values.get(k), frame.roster.names[members.schools[k]], lacks);
            if (weighted) {
                collect(weights.get(k), frame.roster.names[members.schools[k]], lacks);
            }
        }
        if (!lacks.isEmpty()) {
            return new Unknown(lacks);
        }
        return figure(
                node,
                values.stream().map(Exact::number).toList(),
                weights.stream().map(Exact::number).toList(),
                frame,
                i);
    }

    static List<Answer> answers(List<@Nullable Node> nodes, Members members, Frame frame) {
        List<Answer> answers = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            Node body = Objects.requireNonNull(nodes.get(members.stages[k]));
            answers.add(Exact.of(body, frame, members.schools[k]));
        }
        return answers;
    }

    private static void collect(Answer answer, String school, SequencedSet<Lack> lacks) {
        if (answer instanceof Unknown unknown) {
            unknown.lacks().forEach(lack -> lacks.add(new Lack(lack.column(), school + "的" + lack.words())));
        }
    }

    private static Answer figure(
            Node.Aggregate node, List<Rational> values, List<Rational> weights, Frame frame, int i) {
        Rational sum = Rational.sum(values);
        return switch (node.function()) {
            case SUM, COUNT -> new Answer.Amount(sum);
            case SHARE ->
                values.isEmpty()
                        ? Unknown.because(new Lack(null, "没有可统计的单位"))
                        : new Answer.Amount(sum.times(Rational.of(100)).over(Rational.of(values.size())));
            case ALL -> new Answer.Truth(true);
            case MEAN -> mean(values, weights);
            case CV -> {
                double cv = Aggregation.compile(node).at(frame, i);
                yield Double.isNaN(cv) ? Unknown.because(new Lack(null, "均值或权重之和为 0")) : Answer.of(cv);
            }
            default -> throw new IllegalStateException("no aggregate: " + node.function());
        };
    }

    private static Answer mean(List<Rational> values, List<Rational> weights) {
        Rational weight = Rational.sum(weights);
        if (weight.signum() == 0) {
            return Unknown.because(new Lack(null, "权重之和为 0"));
        }
        List<Rational> products = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            products.add(values.get(k).times(weights.get(k)));
        }
        return new Answer.Amount(Rational.sum(products).over(weight));
    }

    static Answer meeting(Node.Meeting node, Frame frame, int d) {
        Aggregation.Count count = Aggregation.count(node, frame, d);
        if (count.unknown() > 0) {
            return Unknown.because(new Lack(null, node.id() + " 有 " + count.unknown() + " 个单位尚无法判定"));
        }
        if (node.function() == Function.COUNT_NOT_MEETING) {
            return new Answer.Amount(Rational.of(count.notMet()));
        }
        int all = count.met() + count.notMet();
        return all == 0
                ? Unknown.because(new Lack(null, "没有适用 " + node.id() + " 的单位"))
                : new Answer.Amount(Rational.of(100L * count.met()).over(Rational.of(all)));
    }
}
