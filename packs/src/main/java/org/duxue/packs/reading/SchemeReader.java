package org.duxue.packs.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;

/** Turns a pack's files into an {@link Appraisal}; formulas are left as texts for the appraiser to compile. */
public final class SchemeReader {
    private final PackSources pack;
    private final Clauses clauses;

    public SchemeReader(PackSources pack, Clauses clauses) {
        this.pack = pack;
        this.clauses = clauses;
    }

    public Appraisal read() {
        Located root = pack.need("appraisal.yaml");
        Located header = pack.need("pack.yaml");
        List<Located> elements = pack.need("elements.yaml").items("elements");
        List<Located> parameters = pack.items("parameters.yaml", "parameters");
        pack.refuseDoubles(elements, "id");
        pack.refuseDoubles(elements, "name");
        pack.refuseDoubles(parameters, "id");
        pack.refuseDoubles(root.items("red_lines"), "id");
        return new Appraisal(
                header.text("id"),
                header.text("version"),
                scale(root.child("scale")),
                pack.listed(root, "domains").stream().map(this::domain).toList(),
                root.items("red_lines").stream().map(this::redLine).toList(),
                root.items("grades").stream().map(SchemeReader::grade).toList(),
                review(root.child("review")),
                elements.stream().map(Quantities::element).toList(),
                parameters.stream().map(at -> Quantities.parameter(at, clauses)).toList());
    }

    private static Scale scale(Located at) {
        return new Scale(
                at.items("steps").stream()
                        .map(s -> new Scale.Step(s.text("id"), s.text("name"), s.text("name_en"), s.decimal("share")))
                        .toList(),
                at.texts("justify"));
    }

    private RedLine redLine(Located at) {
        return new RedLine(at.text("id"), at.text("name"), at.text("name_en"), at.text("caps"), clauses.of(at));
    }

    private static Grade grade(Located at) {
        return new Grade(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.decimalOrNull("total"),
                at.decimalOrNull("each_domain"),
                at.items("counts").stream().map(SchemeReader::count).toList(),
                at.flag("conditional", false));
    }

    private static Grade.Count count(Located at) {
        BigDecimal least = at.decimalOrNull("at_least");
        return new Grade.Count(
                at.texts("steps"),
                least != null,
                least != null ? least : at.decimal("at_most"),
                at.flag("percent", false));
    }

    private static Review review(Located at) {
        return new Review(
                at.integer("team", 3),
                at.integer("raters", 1),
                at.flag("blind", false),
                Quantities.word(Review.Merge.class, at.text("merge")),
                at.integer("apart", 1));
    }

    private Domain domain(Located at) {
        return new Domain(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.decimal("weight"),
                at.items("indicators").stream().map(this::indicator).toList(),
                clauses.of(at));
    }

    private KeyIndicator indicator(Located at) {
        return new KeyIndicator(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.decimal("weight"),
                at.items("points").stream().map(this::point).toList());
    }

    private Point point(Located at) {
        return new Point(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.decimal("weight"),
                measure(at),
                at.textOrNull("applies_when"),
                Quantities.word(Point.Ask.class, at.text("ask", "unit")),
                at.text("look_for"),
                at.texts("methods").stream()
                        .map(word -> Quantities.word(Point.Method.class, word))
                        .toList(),
                at.items("evidence").stream().map(SchemeReader::evidence).toList(),
                at.texts("shows"),
                at.integer("minutes", 0),
                clauses.of(at));
    }

    private static Measure measure(Located at) {
        Located rubric = at.find("rubric");
        if (rubric != null) {
            LinkedHashMap<String, String> texts = new LinkedHashMap<>();
            rubric.entries().forEach((step, text) -> texts.put(step, text.text()));
            return new Measure.Rubric(texts);
        }
        Located bands = at.find("bands");
        return bands != null ? bands(bands) : new Measure.Deductions(deductions(at));
    }

    private static Measure.Bands bands(Located at) {
        LinkedHashMap<String, BigDecimal> thresholds = new LinkedHashMap<>();
        at.child("thresholds").entries().forEach((step, limit) -> thresholds.put(step, new BigDecimal(limit.text())));
        return new Measure.Bands(
                at.text("value"),
                at.text("unit"),
                at.integer("decimals", 1),
                at.text("better").equals("higher"),
                thresholds);
    }

    private static List<Measure.Deduction> deductions(Located at) {
        return at.items("deductions").stream()
                .map(d -> new Measure.Deduction(d.text("id"), d.text("name"), d.text("name_en"), d.decimal("share")))
                .toList();
    }

    private static EvidenceDemand evidence(Located at) {
        return new EvidenceDemand(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                Quantities.word(EvidenceDemand.Form.class, at.text("form")),
                at.integer("minutes", 0));
    }
}
