package org.duxue.packs.versions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Element;
import org.duxue.packs.PackHeader;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.appraisal.Outline;
import org.duxue.packs.versions.SchemeChange.Node;
import org.jspecify.annotations.Nullable;

/** A scheme told node by node, every field as the text an officer reads, so that two tellings can be compared. */
final class TellScheme {
    /** A node among all of a scheme. */
    record NodeKey(Node node, String id) {}

    /** @param fields by the name under which a change is shown */
    record Told(String name, Map<String, String> fields) {}

    private final Map<NodeKey, Told> nodes = new LinkedHashMap<>();

    private TellScheme() {}

    static Map<NodeKey, Told> of(AppraisalPack pack) {
        TellScheme outline = new TellScheme();
        outline.header(pack.header());
        outline.rules(pack.scheme());
        pack.scheme().domains().forEach(outline::domain);
        pack.scheme().elements().forEach(outline::element);
        pack.scheme()
                .parameters()
                .forEach(p -> outline.node(Node.PARAMETER, p.id(), p.name())
                        .put("nameEn", p.nameEn())
                        .put("unit", p.unit())
                        .put("value", number(p.value()))
                        .put("clause", clause(p.clause())));
        outline.outline(pack.outline());
        return outline.nodes;
    }

    /** Puts fields one after another; an empty text is no field. */
    private record Fields(Map<String, String> map) {
        Fields put(String field, String text) {
            if (!text.isEmpty()) {
                map.put(field, text);
            }
            return this;
        }
    }

    private Fields node(Node node, String id, String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        nodes.put(new NodeKey(node, id), new Told(name, fields));
        return new Fields(fields).put("name", name);
    }

    private void header(PackHeader header) {
        Fields fields = node(Node.SCHEME, "", header.title())
                .put("titleEn", header.titleEn())
                .put("unitNoun", header.unitNoun())
                .put("unitNounEn", header.unitNounEn());
        header.legalBasis().forEach(c -> fields.put("legalBasis/" + c.text(), clause(c)));
        header.phases()
                .forEach(p -> fields.put("phases/" + p.id(), p.name() + "（" + p.nameEn() + "）" + p.days() + " 天"));
        header.roles().forEach(r -> fields.put("roles/" + r.id(), r.name() + "（" + r.nameEn() + "）：" + r.duty()));
    }

    private void rules(Appraisal scheme) {
        scheme.scale()
                .steps()
                .forEach(step -> node(Node.SCALE, step.id(), step.name())
                        .put("nameEn", step.nameEn())
                        .put("share", number(step.share()))
                        .put("justify", scheme.scale().justify().contains(step.id()) ? "须写明理由" : ""));
        scheme.grades()
                .forEach(grade -> node(Node.GRADE, grade.id(), grade.name())
                        .put("nameEn", grade.nameEn())
                        .put("total", number(grade.total()))
                        .put("eachDomain", number(grade.eachDomain()))
                        .put("conditional", grade.conditional() ? "附条件" : "")
                        .put(
                                "counts",
                                grade.counts().stream().map(TellScheme::count).collect(Collectors.joining("；"))));
        scheme.redLines()
                .forEach(line -> node(Node.RED_LINE, line.id(), line.name())
                        .put("nameEn", line.nameEn())
                        .put("caps", line.caps())
                        .put("clause", clause(line.clause())));
        node(Node.REVIEW, "", "")
                .put("team", Integer.toString(scheme.review().team()))
                .put("raters", Integer.toString(scheme.review().raters()))
                .put("blind", scheme.review().blind() ? "是" : "否")
                .put("merge", word(scheme.review().merge()))
                .put("apart", Integer.toString(scheme.review().apart()));
    }

    private static String count(Grade.Count count) {
        return String.join("、", count.steps())
                + (count.least() ? " ≥ " : " ≤ ")
                + number(count.limit())
                + (count.percent() ? "%" : "");
    }

    private void domain(Domain domain) {
        node(Node.DOMAIN, domain.id(), domain.name())
                .put("nameEn", domain.nameEn())
                .put("weight", number(domain.weight()))
                .put("clause", clause(domain.clause()));
        for (KeyIndicator indicator : domain.indicators()) {
            node(Node.INDICATOR, indicator.id(), indicator.name())
                    .put("nameEn", indicator.nameEn())
                    .put("weight", number(indicator.weight()))
                    .put("parent", domain.id());
            indicator.points().forEach(point -> point(indicator, point));
        }
    }

    private void point(KeyIndicator indicator, Point point) {
        Fields fields = node(Node.POINT, point.id(), point.name())
                .put("nameEn", point.nameEn())
                .put("parent", indicator.id())
                .put("weight", number(point.weight()))
                .put("ask", word(point.ask()))
                .put("lookFor", point.lookFor())
                .put("methods", point.methods().stream().map(TellScheme::word).collect(Collectors.joining(" ")))
                .put("appliesWhen", point.appliesWhen() == null ? "" : point.appliesWhen())
                .put("minutes", Integer.toString(point.minutes()))
                .put("shows", String.join(" ", point.shows()))
                .put("clause", clause(point.clause()));
        switch (point.measure()) {
            case Measure.Rubric rubric -> rubric.texts().forEach((step, text) -> fields.put("rubric/" + step, text));
            case Measure.Bands bands -> {
                fields.put("bands/value", bands.value())
                        .put("bands/unit", bands.unit())
                        .put("bands/decimals", Integer.toString(bands.decimals()))
                        .put("bands/better", bands.higherIsBetter() ? "≥" : "≤");
                bands.thresholds().forEach((step, limit) -> fields.put("thresholds/" + step, number(limit)));
            }
            case Measure.Deductions deductions ->
                deductions
                        .list()
                        .forEach(d -> fields.put(
                                "deductions/" + d.id(), d.name() + "（" + d.nameEn() + "）：" + number(d.share()) + "%"));
        }
        point.evidence().forEach(demand -> fields.put("evidence/" + demand.id(), evidence(demand)));
    }

    private static String evidence(EvidenceDemand demand) {
        return demand.name() + "（" + demand.nameEn() + "），" + word(demand.form()) + "，" + demand.minutes() + " 分钟";
    }

    private void element(Element e) {
        node(Node.ELEMENT, e.id(), e.name())
                .put("nameEn", e.nameEn())
                .put("kind", word(e.kind()))
                .put("unit", e.unit())
                .put("level", word(e.level()))
                .put("stages", String.join(" ", e.stages()))
                .put("required", e.required() ? "是" : "否")
                .put("enteredBy", e.enteredBy())
                .put("additive", e.additive() ? "是" : "否")
                .put("min", number(e.min()))
                .put("max", number(e.max()))
                .put("choices", String.join("、", e.choices()))
                .put("aliases", String.join("、", e.aliases()))
                .put("help", e.help());
    }

    private void outline(Outline outline) {
        Fields fields = node(Node.OUTLINE, "", outline.title()).put("titleEn", outline.titleEn());
        List<Outline.Part> parts = outline.parts();
        parts.forEach(part -> fields.put(
                "parts/" + part.id(),
                part.heading() + "（" + part.headingEn() + "），" + word(part.kind()) + "：" + part.guide()));
    }

    private static String clause(Clause clause) {
        String source = clause.source() == null ? "" : "（" + clause.source() + "）";
        return clause.text() + source + (clause.verified() ? "已核对" : "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
