package org.duxue.work.collection.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.Submission;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.evidence.ReadShelf.Shown;
import org.duxue.work.collection.facts.FactLine;
import org.duxue.work.collection.facts.FrozenFacts.Copy;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation, whole.
 *
 * @param answers by point
 * @param computed what the facts alone say at each point, by point
 * @param citations in the order they were made
 * @param evidence every cited document
 * @param copy of the facts by which the case is judged, or null before there is one
 */
public record CasePage(
        CaseView of,
        Appraisal scheme,
        Map<String, Answer> answers,
        Map<String, PointResult> computed,
        List<FactLine> facts,
        List<Citation> citations,
        List<Shown> evidence,
        @Nullable Submission submission,
        @Nullable Copy copy) {
    public CasePage {
        answers = Map.copyOf(answers);
        computed = Map.copyOf(computed);
        facts = List.copyOf(facts);
        citations = List.copyOf(citations);
        evidence = List.copyOf(evidence);
    }

    public List<Point> points() {
        return AskedPoint.of(scheme);
    }

    public boolean applies(Point point) {
        PointResult result = computed.get(point.id());
        return result == null || result.state() != PointResult.State.NOT_APPLICABLE;
    }

    /** The step the facts give, or null where they do not or one is missing. */
    public static @Nullable String step(@Nullable PointResult computed) {
        return computed != null
                        && computed.state() == PointResult.State.COMPUTED
                        && computed.steps().size() == 1
                ? computed.steps().getFirst()
                : null;
    }

    public Map<String, List<Citation>> citationsByPoint() {
        return citations.stream().collect(Collectors.groupingBy(Citation::point));
    }

    /** Another one whenever an answer, a citation, a document or a fact is another one. */
    public String content() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(answers)
                .forEach((point, answer) ->
                        text.append(point).append(':').append(answer.version()).append(';'));
        citations.stream()
                .map(one -> one.point() + "<" + one.evidence() + one.note())
                .sorted()
                .forEach(one -> text.append(one).append(';'));
        evidence.stream()
                .map(shown -> shown.evidence().id() + "@" + shown.evidence().version())
                .sorted()
                .forEach(one -> text.append(one).append(';'));
        facts.forEach(line -> text.append(line.column().id())
                .append('=')
                .append(line.version())
                .append(line.confirmed() == null ? "?" : "!")
                .append(';'));
        return fingerprint(text.toString()).substring(0, 32);
    }

    public static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
