package org.duxue.outcome.opinion;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.diagnosis.Comparison;
import org.duxue.evaluation.appraisal.diagnosis.Diagnosis;
import org.duxue.evaluation.appraisal.diagnosis.Replicates;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.facts.Facts;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.reports.letter.Outcome;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * All that the result of a case stands on. Pure: everything said of the case is computed from this.
 *
 * @param known the facts one by one with their sources
 * @param evidence names of the evidence, by point
 */
public record CaseGround(
        CaseView reviewed,
        AppraisalPack pack,
        Appraiser appraiser,
        Facts facts,
        EvaluationOptions options,
        CaseMarks marks,
        List<Known> known,
        Map<String, List<String>> evidence) {
    public CaseGround {
        known = List.copyOf(known);
        evidence = Map.copyOf(evidence);
    }

    /** @param number its amount, or null for a word */
    public record Known(
            String column, String name, @Nullable BigDecimal number, String text, String unit, String source) {}

    public Appraisal scheme() {
        return pack.scheme();
    }

    public Appraised result() {
        return appraiser.appraise(facts, options, List.of(marks)).of(marks.code());
    }

    public Diagnosis diagnosis() {
        return Diagnosis.of(appraiser, facts, options, marks);
    }

    /** What reviewers wrote, by point, without their names; what was agreed on replaces what each wrote. */
    public Map<String, List<String>> reasons() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        scheme().points().forEach(point -> {
            Mark agreed = marks.agreed().get(point.id());
            List<Mark> found = agreed == null ? marks.marks().getOrDefault(point.id(), List.of()) : List.of(agreed);
            Set<String> written = new LinkedHashSet<>();
            found.stream()
                    .map(mark -> mark.reason().strip())
                    .filter(r -> !r.isEmpty())
                    .forEach(written::add);
            if (!written.isEmpty()) {
                reasons.put(point.id(), new ArrayList<>(written));
            }
        });
        return reasons;
    }

    /** Numbers among the facts, for letters. */
    public List<Outcome.Fact> figures() {
        List<Outcome.Fact> figures = new ArrayList<>();
        for (Known fact : known) {
            BigDecimal number = fact.number();
            if (number != null) {
                figures.add(new Outcome.Fact(fact.column(), fact.name(), number, fact.unit(), fact.source()));
            }
        }
        return figures;
    }

    /** As it takes part in a comparison. */
    public Comparison.Peer peer(String code) {
        Appraised result = result();
        double total = result.total().settled() ? result.total().low().toDouble() : Double.NaN;
        return new Comparison.Peer(code, total, rates(result), Replicates.totals(appraiser, facts, options, marks));
    }

    /** Settled rates in per cent, by domain. */
    public static Map<String, Double> rates(Appraised result) {
        Map<String, Double> rates = new TreeMap<>();
        result.domains()
                .forEach(node -> node.rate()
                        .filter(Span::settled)
                        .ifPresent(rate -> rates.put(node.id(), rate.low().toDouble())));
        return rates;
    }

    /** SHA-256 over the facts, in the order of their columns. */
    public String factsFingerprint() {
        StringBuilder lines = new StringBuilder();
        known.stream()
                .sorted(java.util.Comparator.comparing(Known::column))
                .forEach(fact -> lines.append(fact.column())
                        .append('=')
                        .append(fact.text())
                        .append('|')
                        .append(fact.source())
                        .append('\n'));
        return sha256(lines.toString());
    }

    public static String sha256(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
