package org.duxue.reports.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.UnitColumns;
import org.duxue.reports.UnitColumns.Wanted;

/**
 * The dispersion of one stage of one district, step by step in real formulas: stocks, each school's value, mean,
 * standard deviation, coefficient. Whoever opens the sheet can follow and recalculate every figure.
 */
final class DispersionSheet {
    /** More districts than this are not written out step by step. */
    private static final int DISTRICTS = 12;

    private static final int PUPILS = 2;
    private static final int STOCKS = 3;

    private final Readout readout;
    private final Stage stage;
    private final ExcelFormula excel;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<Element, Integer> stocks = new LinkedHashMap<>();
    private final UnitColumns values;

    private DispersionSheet(Readout readout, Stage stage) {
        this.readout = readout;
        this.stage = stage;
        var subject = readout.subject();
        this.excel = new ExcelFormula(readout.framework(), subject.options().parameters());
        readout.indicatorsOf(stage.id()).stream()
                .filter(i -> i.dispersion() != null && i.tests().size() == 1)
                .forEach(indicators::add);
        collectStocks();
        this.values = UnitColumns.of(
                subject, stocks.keySet().stream().map(this::wanted).toList());
    }

    static void write(Book book, Readout readout, Stage stage) {
        DispersionSheet sheet = new DispersionSheet(readout, stage);
        List<DistrictResult> districts = readout.subject().evaluation().districts();
        if (sheet.indicators.isEmpty() || districts.size() > DISTRICTS) {
            return;
        }
        for (DistrictResult district : districts) {
            String suffix = districts.size() == 1 ? "" : " " + district.name();
            sheet.write(book.page("差异系数 " + stage.name() + suffix), district);
        }
    }

    private Wanted wanted(Element element) {
        return new Wanted(element.id(), Level.PART, stage.id(), element.unit());
    }

    /** The elements that the indicators of this stage read, in the framework's order; pupils have a column already. */
    private void collectStocks() {
        Set<Element> read = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            List<PerStage> formulas = new ArrayList<>();
            formulas.add(indicator.tests().getFirst().value());
            for (Relaxation relaxation : indicator.relaxations()) {
                if (relaxation.value() != null && used(indicator, relaxation)) {
                    formulas.add(relaxation.value());
                }
            }
            for (PerStage formula : formulas) {
                String text = formula.of(stage.id());
                if (text != null) {
                    excel.elements(text).ifPresent(read::addAll);
                }
            }
        }
        for (Element element : readout.framework().elements()) {
            if (read.contains(element) && !weighs(element)) {
                stocks.put(element, STOCKS + stocks.size());
            }
        }
    }

    /** Whether the pupils' column shows this element already. */
    private boolean weighs(Element element) {
        return indicators.stream()
                .flatMap(indicator -> Optional.ofNullable(indicator.dispersion()).stream())
                .allMatch(d -> d.weight().equals(element.name()) || d.weight().equals(element.id()));
    }

    private boolean used(Indicator indicator, Relaxation relaxation) {
        return readout.units(stage.id()).stream()
                .flatMap(unit -> Readout.result(unit, indicator.id()).stream())
                .flatMap(result -> result.tests().stream())
                .anyMatch(test -> relaxation.id().equals(test.relaxation()));
    }

    private void write(Page page, DistrictResult district) {
        List<UnitResult> units = readout.units(stage.id()).stream()
                .filter(unit -> unit.district().equals(district.code()))
                .toList();
        int width = STOCKS + stocks.size() + 2 * indicators.size();
        int[] widths = new int[width];
        Arrays.fill(widths, 14);
        widths[1] = 30;
        page.widths(widths);
        page.title(stage.name() + "差异系数计算过程");
        page.note(
                "X=指标值（由左侧存量按公式算出，多学段学校的共用资源为拆分后、校区为合并后的数量）；均值=ΣP·X/ΣP（即Σx/ΣP），标准差=√(右侧各格之和/ΣP)，差异系数=标准差/均值。各格均为公式，可重新计算。");
        int first = page.row() + Step.values().length + 1;
        int last = first + units.size() - 1;
        for (Step step : Step.values()) {
            step(page, district, step, first, last, units);
        }
        List<String> head =
                new ArrayList<>(List.of("学校代码", readout.subject().pack().unitNoun(), "P 在校生数"));
        stocks.keySet().forEach(e -> head.add("x " + e.name() + "（" + Official.unit(e.unit()) + "）"));
        indicators.forEach(i -> head.add(
                "X " + i.id() + "（" + Official.unit(i.tests().getFirst().unit()) + "）"));
        indicators.forEach(i -> head.add("P(X−X̄)² " + i.id()));
        page.head(head);
        units.forEach(unit -> row(page, unit, readout.dispersions(district, stage.id()), first));
        page.freeze(2, first);
        page.repeat(first - 1, first - 1);
    }

    /** The lines above the table, from the sum of pupils to the conclusion. */
    private enum Step {
        PUPILS("ΣP 在校生合计"),
        MEAN("X̄ 均值"),
        DEVIATION("S 标准差"),
        COEFFICIENT("CV 差异系数"),
        LIMIT("限值"),
        CONCLUSION("结论");

        private final String label;

        Step(String label) {
            this.label = label;
        }
    }

    private void step(Page page, DistrictResult district, Step step, int first, int last, List<UnitResult> units) {
        page.put(step.label, Look.TEXT.bolder()).put("", Look.TEXT);
        String pupils = Page.range(PUPILS, first, last);
        double weight = units.stream()
                .mapToDouble(UnitResult::weight)
                .filter(Double::isFinite)
                .sum();
        if (step == Step.PUPILS) {
            page.formula("SUM(" + pupils + ")", weight, Look.number(0).bolder());
        } else {
            page.put("", Look.TEXT);
        }
        for (int i = 0; i < stocks.size(); i++) {
            page.put("", Look.TEXT);
        }
        List<DispersionResult> dispersions = readout.dispersions(district, stage.id());
        for (Indicator indicator : indicators) {
            DispersionResult d = dispersions.stream()
                    .filter(x -> x.indicator().equals(indicator.id()))
                    .findFirst()
                    .orElse(null);
            if (d == null || step == Step.PUPILS) {
                page.put("", Look.TEXT);
            } else {
                cell(page, step, indicator, d, first, last);
            }
        }
        page.next();
    }

    private void cell(Page page, Step step, Indicator indicator, DispersionResult d, int first, int last) {
        int decimals = indicator.tests().getFirst().decimals();
        if (step == Step.CONCLUSION) {
            page.put(Official.status(d.status()), OverviewSheet.status(d.status()));
            return;
        }
        if (step == Step.LIMIT) {
            page.put(d.limit(), Look.number(2));
            return;
        }
        if (Double.isNaN(d.cv())) {
            page.put(Double.NaN, Look.number(decimals));
            return;
        }
        int column = page.column();
        String p = Page.range(PUPILS, first, last);
        String x = Page.range(column, first, last);
        String mean = Page.at(page.row() - 1, column);
        switch (step) {
            case MEAN ->
                page.formula("SUMPRODUCT(" + p + "," + x + ")/SUM(" + p + ")", d.mean(), Look.number(decimals + 2));
            case DEVIATION ->
                page.formula(
                        "SQRT(SUM(" + Page.range(column + indicators.size(), first, last) + ")/SUM(" + p + "))",
                        d.sd(),
                        Look.number(decimals + 2));
            case COEFFICIENT -> {
                Look look = Look.number(6).bolder();
                String up = Page.at(page.row() - 2, column);
                page.formula(
                        mean + "/" + up,
                        d.cv(),
                        d.status() == Status.NOT_MET ? look.filled(Colours.BELOW.fill()) : look);
            }
            case PUPILS, LIMIT, CONCLUSION -> throw new IllegalStateException(step.name());
        }
    }

    private void row(Page page, UnitResult unit, List<DispersionResult> dispersions, int first) {
        int row = page.row();
        page.put(unit.code(), Look.CENTER).put(unit.name(), Look.TEXT);
        page.put(unit.weight(), Look.number(0));
        for (Element element : stocks.keySet()) {
            double value = values.unit(unit.code(), unit.stage(), wanted(element));
            if (Double.isNaN(value)) {
                page.put("未填", Look.FAINT_TEXT);
            } else {
                page.put(value, Look.number(2));
            }
        }
        for (Indicator indicator : indicators) {
            TestResult test = Readout.result(unit, indicator.id())
                    .map(result -> result.tests().getFirst())
                    .orElse(null);
            if (test == null || Double.isNaN(test.value())) {
                page.put(Double.NaN, Look.number(4));
                continue;
            }
            String text = formula(indicator, test).of(stage.id());
            Optional<String> translated = text == null
                    ? Optional.empty()
                    : excel.translate(text, element -> Page.at(row, stocks.getOrDefault(element, PUPILS)));
            if (translated.isPresent()) {
                page.formula(translated.get(), test.value(), Look.number(4));
            } else {
                page.put(test.value(), Look.number(4));
            }
        }
        for (int i = 0; i < indicators.size(); i++) {
            square(page, unit, indicators.get(i), dispersions, first);
        }
        page.next();
    }

    /** One school's share in the sum of squares. */
    private void square(
            Page page, UnitResult unit, Indicator indicator, List<DispersionResult> dispersions, int first) {
        double mean = dispersions.stream()
                .filter(d -> d.indicator().equals(indicator.id()))
                .mapToDouble(DispersionResult::mean)
                .findFirst()
                .orElse(Double.NaN);
        double value = Readout.result(unit, indicator.id())
                .map(result -> result.tests().getFirst().value())
                .orElse(Double.NaN);
        if (Double.isNaN(mean) || Double.isNaN(value)) {
            page.put("—", Look.FAINT_TEXT);
            return;
        }
        int column = page.column() - indicators.size();
        // the mean is the second of the lines above the head of the table
        String meanCell = Page.at(first - Step.values().length, column);
        page.formula(
                Page.at(page.row(), PUPILS) + "*(" + Page.at(page.row(), column) + "-" + meanCell + ")^2",
                unit.weight() * (value - mean) * (value - mean),
                Look.number(4));
    }

    /** The formula that was applied: the relaxation's own where one was, else the ordinary one. */
    private static PerStage formula(Indicator indicator, TestResult test) {
        PerStage ordinary = indicator.tests().getFirst().value();
        for (Relaxation relaxation : indicator.relaxations()) {
            if (relaxation.id().equals(test.relaxation()) && relaxation.value() != null) {
                return relaxation.value();
            }
        }
        return ordinary;
    }
}
