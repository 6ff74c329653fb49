package org.duxue.evaluation.appraisal.scheme;

import java.util.List;
import java.util.stream.Stream;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Parameter;

/**
 * An appraisal scheme (评价方案): a tree of weighted nodes whose leaves, the observation points, are rated by people or
 * computed from facts. The national guides for schools and kindergartens give such trees without weights; weights are the
 * office's. Compile it with {@link org.duxue.evaluation.appraisal.Appraiser#of}.
 *
 * @param scale the steps a rating can take
 * @param domains the tree, in order
 * @param redLines findings that cap the grade whatever the points
 * @param grades from the best to the last, which asks nothing
 * @param elements the quantities that points are computed from
 */
public record Appraisal(
        String id,
        String version,
        Scale scale,
        List<Domain> domains,
        List<RedLine> redLines,
        List<Grade> grades,
        Review review,
        List<Element> elements,
        List<Parameter> parameters) {
    public Appraisal {
        domains = List.copyOf(domains);
        redLines = List.copyOf(redLines);
        grades = List.copyOf(grades);
        elements = List.copyOf(elements);
        parameters = List.copyOf(parameters);
    }

    /** All observation points in the order of the tree. */
    public Stream<Point> points() {
        return domains.stream().flatMap(d -> d.indicators().stream()).flatMap(i -> i.points().stream());
    }
}
