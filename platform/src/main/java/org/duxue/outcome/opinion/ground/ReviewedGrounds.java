package org.duxue.outcome.opinion.ground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.evaluation.framework.Element;
import org.duxue.judge.review.ReviewedCases;
import org.duxue.judge.review.ReviewedCases.Reviewed;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.CaseGrounds;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.SelfEvaluationView;
import org.duxue.work.collection.SelfEvaluations;
import org.duxue.work.programme.CaseView;
import org.duxue.workbooks.rows.FactValue;
import org.springframework.stereotype.Component;

/** Puts together what reviewers found, the facts as they were signed, and what the evidence is called. */
@Component
class ReviewedGrounds implements CaseGrounds {
    private final ReviewedCases reviews;
    private final SelfEvaluations selfEvaluations;

    ReviewedGrounds(ReviewedCases reviews, SelfEvaluations selfEvaluations) {
        this.reviews = reviews;
        this.selfEvaluations = selfEvaluations;
    }

    @Override
    public CaseGround of(CaseView reviewed) {
        SelfEvaluationView answers = selfEvaluations.of(reviewed.id());
        return ground(reviews.reviewed(reviewed), selfEvaluations.sources(reviewed.id()), evidence(answers));
    }

    /** Facts and names of evidence are left out: comparisons need totals alone. */
    @Override
    public List<CaseGround> ofProgramme(UUID programme) {
        return reviews.reviewedOf(programme).stream()
                .map(found -> ground(found, List.of(), Map.of()))
                .toList();
    }

    private static CaseGround ground(
            Reviewed found, Collection<FactSource> sources, Map<String, List<String>> evidence) {
        Map<String, Element> elements = found.scheme().scheme().elements().stream()
                .collect(Collectors.toMap(Element::id, element -> element, (a, b) -> a));
        List<CaseGround.Known> known = new ArrayList<>();
        for (FactSource fact : sources) {
            Element element = elements.get(fact.element());
            if (element != null) {
                known.add(known(fact, element));
            }
        }
        return new CaseGround(
                found.reviewed(),
                found.scheme().pack(),
                found.scheme().appraiser(),
                found.facts(),
                found.options(),
                found.marks(),
                known,
                evidence);
    }

    private static CaseGround.Known known(FactSource fact, Element element) {
        String source = Stream.of(
                        Optional.of(fact.source()),
                        Optional.ofNullable(fact.place()),
                        Optional.ofNullable(fact.person()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
        BigDecimal number = fact.value() instanceof FactValue.Amount(double amount)
                ? new BigDecimal(Double.toString(amount)).stripTrailingZeros()
                : null;
        return new CaseGround.Known(element.id(), element.name(), number, text(fact.value()), element.unit(), source);
    }

    private static String text(FactValue value) {
        return switch (value) {
            case FactValue.Amount(double number) ->
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
            case FactValue.YesNo(boolean yes) -> yes ? "是" : "否";
            case FactValue.Words(String words) -> words;
            case FactValue.Amounts(List<Double> numbers) ->
                numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
        };
    }

    /** Names of cited documents, by point, each once. */
    private static Map<String, List<String>> evidence(SelfEvaluationView answers) {
        Map<String, List<String>> names = new HashMap<>();
        answers.citations().forEach((point, citations) -> {
            Set<String> cited = new LinkedHashSet<>();
            citations.forEach(citation -> {
                Evidence paper = answers.evidence().get(citation.evidence());
                if (paper != null) {
                    cited.add(paper.name());
                }
            });
            if (!cited.isEmpty()) {
                names.put(point, List.copyOf(cited));
            }
        });
        return names;
    }
}
