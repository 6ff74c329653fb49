package org.duxue.evaluation.framework;

import java.util.List;

/**
 * A version of a standard, complete enough to judge a district: what a pack's {@code framework.yaml} and
 * {@code elements.yaml} say. Compile it with {@link org.duxue.evaluation.Evaluator#of}.
 */
public record Framework(
        String id,
        String version,
        List<Stage> stages,
        List<Element> elements,
        List<Parameter> parameters,
        Preparation preparation,
        List<Section> sections,
        List<Veto> vetoes) {
    public Framework {
        stages = List.copyOf(stages);
        elements = List.copyOf(elements);
        parameters = List.copyOf(parameters);
        sections = List.copyOf(sections);
        vetoes = List.copyOf(vetoes);
    }
}
