package org.duxue.define.pack.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duxue.define.framework.Frameworks.Tuning;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.packs.Lever;
import org.duxue.packs.Pack;
import org.jspecify.annotations.Nullable;

/** A pack on the wire: {@code PackSummary} and {@code PackView}. */
final class PackJson {
    private PackJson() {}

    record Summary(
            String id,
            String title,
            String titleEn,
            String version,
            String unitNoun,
            String unitNounEn,
            List<String> periods) {}

    record View(
            String id,
            String title,
            String titleEn,
            String version,
            String unitNoun,
            String unitNounEn,
            List<String> periods,
            List<Clause> legalBasis,
            List<Stage> stages,
            List<SectionView> sections,
            List<VetoView> vetoes,
            List<ElementView> elements,
            List<ParameterView> parameters,
            int parametersVersion,
            List<LeverView> levers) {}

    record SectionView(
            String id,
            String name,
            String nameEn,
            Section.@Nullable UnitRule unitRule,
            List<IndicatorView> indicators) {}

    record IndicatorView(
            String id,
            String name,
            String nameEn,
            String measure,
            String level,
            String owner,
            List<String> evidence,
            Clause clause,
            @Nullable BigDecimal floor,
            @Nullable DispersionView dispersion,
            List<TestView> tests,
            List<RelaxationView> relaxations) {}

    record DispersionView(Map<String, BigDecimal> limits, int decimals, Clause clause) {}

    record TestView(
            String id,
            String name,
            String nameEn,
            String unit,
            int decimals,
            String comparison,
            Map<String, String> formula,
            Map<String, String> standard) {}

    record RelaxationView(
            String id,
            String name,
            String nameEn,
            String when,
            @Nullable LocalDate until,
            Clause clause) {}

    record VetoView(String id, String name, String nameEn, Clause clause) {}

    record ElementView(
            String id,
            List<String> columns,
            String name,
            String nameEn,
            String kind,
            String unit,
            String level,
            List<String> stages,
            boolean required,
            String enteredBy,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<String> choices,
            String help) {}

    /** @param own the office's figure, null where the pack's holds */
    record ParameterView(
            String id,
            String name,
            String nameEn,
            String unit,
            BigDecimal value,
            @Nullable BigDecimal own,
            Clause clause) {}

    record LeverView(
            String id,
            String name,
            String nameEn,
            String indicator,
            String element,
            String unit,
            boolean whole,
            BigDecimal price,
            Clause clause) {}

    static Summary summary(Pack pack, List<String> periods) {
        return new Summary(
                pack.id(), pack.title(), pack.titleEn(), pack.version(), pack.unitNoun(), pack.unitNounEn(), periods);
    }

    static View view(Pack pack, Tuning tuning, List<String> periods) {
        Framework framework = pack.framework();
        return new View(
                pack.id(),
                pack.title(),
                pack.titleEn(),
                pack.version(),
                pack.unitNoun(),
                pack.unitNounEn(),
                periods,
                pack.legalBasis(),
                framework.stages(),
                framework.sections().stream().map(PackJson::section).toList(),
                framework.vetoes().stream()
                        .map(v -> new VetoView(v.id(), v.name(), v.nameEn(), v.clause()))
                        .toList(),
                framework.elements().stream().map(PackJson::element).toList(),
                framework.parameters().stream()
                        .map(p -> new ParameterView(
                                p.id(),
                                p.name(),
                                p.nameEn(),
                                p.unit(),
                                p.value(),
                                tuning.own().get(p.id()),
                                p.clause()))
                        .toList(),
                tuning.version(),
                pack.levers().stream().map(lever -> lever(framework, lever)).toList());
    }

    private static SectionView section(Section section) {
        return new SectionView(
                section.id(),
                section.name(),
                section.nameEn(),
                section.unitRule(),
                section.indicators().stream().map(PackJson::indicator).toList());
    }

    private static IndicatorView indicator(Indicator indicator) {
        Dispersion dispersion = indicator.dispersion();
        return new IndicatorView(
                indicator.id(),
                indicator.name(),
                indicator.nameEn(),
                word(indicator.measure()),
                word(indicator.level()),
                indicator.owner(),
                indicator.evidence(),
                indicator.clause(),
                indicator.floor(),
                dispersion == null
                        ? null
                        : new DispersionView(
                                new TreeMap<>(dispersion.limits()), dispersion.decimals(), dispersion.clause()),
                indicator.tests().stream().map(PackJson::test).toList(),
                indicator.relaxations().stream().map(PackJson::relaxation).toList());
    }

    private static TestView test(Test test) {
        return new TestView(
                test.id(),
                test.name(),
                test.nameEn(),
                test.unit(),
                test.decimals(),
                test.comparison().sign(),
                inChinese(test.value().byStage()),
                inChinese(test.standard().byStage()));
    }

    private static Map<String, String> inChinese(Map<String, String> formulas) {
        Map<String, String> read = new TreeMap<>(formulas);
        read.replaceAll((stage, formula) -> Function.inChinese(formula));
        return read;
    }

    private static RelaxationView relaxation(Relaxation relaxation) {
        return new RelaxationView(
                relaxation.id(),
                relaxation.name(),
                relaxation.nameEn(),
                Function.inChinese(relaxation.when()),
                relaxation.until(),
                relaxation.clause());
    }

    private static ElementView element(Element element) {
        return new ElementView(
                element.id(),
                element.columns(),
                element.name(),
                element.nameEn(),
                word(element.kind()),
                element.unit(),
                word(element.level()),
                element.stages(),
                element.required(),
                element.enteredBy(),
                element.min(),
                element.max(),
                element.choices(),
                element.help());
    }

    private static LeverView lever(Framework framework, Lever lever) {
        String unit = framework.elements().stream()
                .filter(element -> element.id().equals(lever.element()))
                .map(Element::unit)
                .findFirst()
                .orElse("");
        return new LeverView(
                lever.id(),
                lever.name(),
                lever.nameEn(),
                lever.indicator(),
                lever.element(),
                unit,
                lever.whole(),
                lever.price(),
                lever.clause());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
