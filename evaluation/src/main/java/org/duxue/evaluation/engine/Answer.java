package org.duxue.evaluation.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/** What a formula comes to exactly, or why it cannot be computed. */
public sealed interface Answer {
    record Amount(Rational value) implements Answer {}

    record Truth(boolean value) implements Answer {}

    record Words(String value) implements Answer {}

    record Values(List<Rational> values) implements Answer {}

    record Unknown(SequencedSet<Lack> lacks) implements Answer {
        static Unknown because(Lack lack) {
            SequencedSet<Lack> one = new LinkedHashSet<>();
            one.add(lack);
            return new Unknown(one);
        }

        /** The columns that are missing. */
        public List<String> missing() {
            return lacks.stream()
                    .map(Lack::column)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .distinct()
                    .toList();
        }

        /** In Chinese: 无法计算：缺 小学在校生数. */
        public String reason() {
            String missing = lacks.stream()
                    .filter(lack -> lack.column != null)
                    .map(Lack::words)
                    .distinct()
                    .collect(Collectors.joining("、"));
            String others = lacks.stream()
                    .filter(lack -> lack.column == null)
                    .map(Lack::words)
                    .distinct()
                    .collect(Collectors.joining("；"));
            String gap = missing.isEmpty() ? "" : "缺 " + missing;
            return "无法计算：" + gap + (missing.isEmpty() || others.isEmpty() ? "" : "；") + others;
        }
    }

    /**
     * One thing that stands in the way.
     *
     * @param column the missing column, or null when nothing is missing but, say, a divisor is zero
     * @param words the column's Chinese heading, or the whole obstacle
     */
    record Lack(@Nullable String column, String words) {}

    static Answer of(double value) {
        return new Amount(Rational.of(value));
    }

    /** The obstacles of both, the first's first. */
    static Unknown both(Answer a, Answer b) {
        SequencedSet<Lack> all = new LinkedHashSet<>();
        for (Answer answer : List.of(a, b)) {
            if (answer instanceof Unknown unknown) {
                all.addAll(unknown.lacks);
            }
        }
        return new Unknown(all);
    }
}
