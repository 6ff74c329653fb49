package org.duxue.evaluation.appraisal.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Appraisement;
import org.duxue.evaluation.appraisal.PointResult.State;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.result.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Facts that go with gaps: those the scheme shows beside the point, those its own value was computed from, and points
 * computed from facts that share its key indicator or one of its facts.
 */
final class Causes {
    private final Appraisal scheme;
    private final Appraisement appraisement;
    private final Facts facts;
    private final List<Reading> settled;
    private final Set<String> gaps;
    private final List<Reading> inOrder;
    private final Map<String, String> indicatorOf = new HashMap<>();

    Causes(Appraisal scheme, Appraisement appraisement, Facts facts, List<Reading> settled, List<Reading> gapsInOrder) {
        this.scheme = scheme;
        this.appraisement = appraisement;
        this.facts = facts;
        this.settled = settled;
        inOrder = gapsInOrder;
        gaps = gapsInOrder.stream().map(gap -> gap.point().id()).collect(Collectors.toSet());
        scheme.domains().forEach(domain -> domain.indicators().forEach(this::remember));
    }

    private void remember(KeyIndicator indicator) {
        indicator.points().forEach(point -> indicatorOf.put(point.id(), indicator.id()));
    }

    List<Cause> of(String code) {
        Map<String, Set<String>> elements = new LinkedHashMap<>();
        for (Reading computed : settled) {
            if (computed.result().state() == State.COMPUTED) {
                elements.put(computed.point().id(), facts(code, computed.point()));
            }
        }
        List<Cause> found = new ArrayList<>();
        for (Reading gap : inOrder) {
            List<Cause.Link> links = links(code, gap, elements);
            if (!links.isEmpty()) {
                found.add(new Cause(gap, links));
            }
        }
        return found;
    }

    private List<Cause.Link> links(String code, Reading gap, Map<String, Set<String>> computed) {
        Set<String> own = new TreeSet<>(gap.point().shows());
        own.addAll(computed.getOrDefault(gap.point().id(), Set.of()));
        List<Cause.Link> links = new ArrayList<>();
        for (Element element : scheme.elements()) {
            String text = own.contains(element.id()) ? text(code, element) : null;
            if (text != null) {
                links.add(new Cause.Link(Cause.Kind.FACT, element.id(), element.name(), text, false));
            }
        }
        for (Reading kin : settled) {
            Set<String> theirs = computed.get(kin.point().id());
            boolean near = theirs != null
                    && !kin.point().id().equals(gap.point().id())
                    && (sameIndicator(kin, gap) || theirs.stream().anyMatch(own::contains));
            if (near) {
                String id = kin.point().id();
                links.add(new Cause.Link(Cause.Kind.POINT, id, kin.point().name(), value(kin), gaps.contains(id)));
            }
        }
        return links;
    }

    private boolean sameIndicator(Reading one, Reading other) {
        return Objects.equals(
                indicatorOf.get(one.point().id()), indicatorOf.get(other.point().id()));
    }

    /** Elements the value of a computed point was made from: those whose names stand at the facts of its trace. */
    private Set<String> facts(String code, Point point) {
        Set<String> labels = new TreeSet<>();
        collect(appraisement.trace(code, point.id()), labels);
        return scheme.elements().stream()
                .filter(element -> labels.contains(element.name()) || labels.contains(element.id()))
                .map(Element::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Trace trace, Set<String> labels) {
        if (trace.kind().equals("fact")) {
            labels.add(trace.label());
        }
        trace.steps().forEach(step -> collect(step, labels));
    }

    private static String value(Reading kin) {
        Double value = kin.result().value();
        if (value == null || !(kin.point().measure() instanceof Measure.Bands bands)) {
            return "";
        }
        return number(value, bands.decimals()) + bands.unit();
    }

    private @Nullable String text(String code, Element element) {
        FactTable table = facts.schools();
        int row = table.rowOf(code).orElse(-1);
        if (row < 0) {
            return null;
        }
        return switch (element.kind()) {
            case NUMBER, COUNT -> {
                double value = table.number(row, element.id());
                yield Double.isNaN(value) ? null : plain(value) + element.unit();
            }
            case FLAG -> {
                double value = table.number(row, element.id());
                yield Double.isNaN(value) ? null : value != 0 ? "是" : "否";
            }
            case CHOICE -> table.text(row, element.id());
            case TEXT, NUMBERS -> null;
        };
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String number(double value, int decimals) {
        return new java.math.BigDecimal(Double.toString(value))
                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
