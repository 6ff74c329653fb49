package org.duxue.reports.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;

/** School by indicator for one stage, coloured by value ÷ standard. */
final class MatrixSheet {
    private static final int FIXED = 4;

    private MatrixSheet() {}

    /** One column of the matrix. */
    private record Slot(Indicator indicator, Test test) {
        String heading() {
            String part = indicator.tests().size() == 1 ? "" : "　" + test.name();
            return indicator.id() + " " + indicator.name() + part + "（" + Official.unit(test.unit()) + "）";
        }
    }

    /** One sheet per section and stage, then those that judge whole schools. */
    static void write(Book book, Readout readout) {
        List<Stage> stages = new ArrayList<>(readout.stages());
        stages.add(new Stage("", "全校", "whole", "", true));
        for (Section section : readout.framework().sections()) {
            for (Stage stage : stages) {
                List<Slot> slots = slots(section, stage);
                if (!slots.isEmpty() && !readout.units(stage.id()).isEmpty()) {
                    write(book, readout, section, stage, slots);
                }
            }
        }
    }

    private static List<Slot> slots(Section section, Stage stage) {
        Level level = stage.id().isEmpty() ? Level.SCHOOL : Level.PART;
        List<Slot> slots = new ArrayList<>();
        for (Indicator indicator : section.indicators()) {
            indicator.tests().stream()
                    .filter(test -> indicator.level() == level)
                    .filter(test -> test.value().of(stage.id()) != null)
                    .forEach(test -> slots.add(new Slot(indicator, test)));
        }
        return slots;
    }

    private static void write(Book book, Readout readout, Section section, Stage stage, List<Slot> slots) {
        Page page = book.page(section.name() + " " + stage.name());
        page.widths(widths(slots.size()));
        page.title(section.name() + "：" + stage.name() + "各"
                + readout.subject().pack().unitNoun() + "指标值");
        for (Colours colour : Colours.LEGEND) {
            page.put(colour.label(), Look.CENTER.filled(colour.fill()));
        }
        page.next();
        int head = page.row();
        head(page, slots, readout);
        List<UnitResult> units = readout.units(stage.id());
        units.forEach(unit -> row(page, unit, section, slots));
        page.freeze(2, head + 1);
        page.filter(head, head + units.size(), FIXED + slots.size() + 1);
        page.repeat(head, head);
    }

    private static int[] widths(int slots) {
        int[] widths = new int[FIXED + slots + 2];
        Arrays.fill(widths, 16);
        widths[1] = 30;
        widths[2] = 20;
        return widths;
    }

    private static void head(Page page, List<Slot> slots, Readout readout) {
        List<String> headings =
                new ArrayList<>(List.of("学校代码", readout.subject().pack().unitNoun(), "类型", "在校生数"));
        slots.forEach(slot -> headings.add(slot.heading()));
        headings.add("达标项数");
        headings.add("结论");
        page.head(headings);
    }

    private static void row(Page page, UnitResult unit, Section section, List<Slot> slots) {
        page.put(unit.code(), Look.CENTER).put(unit.name(), Look.TEXT).put(unit.type(), Look.CENTER);
        page.put(unit.weight(), Look.number(0));
        int met = 0;
        for (Slot slot : slots) {
            IndicatorResult result = Readout.result(unit, slot.indicator().id()).orElse(null);
            TestResult test = result == null
                    ? null
                    : result.tests().stream()
                            .filter(t -> t.test().equals(slot.test().id()))
                            .findFirst()
                            .orElse(null);
            if (test == null || test.status() == Status.NOT_APPLICABLE) {
                page.put("—", Look.FAINT_TEXT);
                continue;
            }
            double floor = slot.indicator().floor() == null
                    ? 1
                    : slot.indicator().floor().doubleValue();
            Colours colour = Colours.of(test.status(), test.ratio(), floor);
            Look look = Look.number(slot.test().decimals()).filled(colour.fill());
            page.put(test.value(), test.boundary() ? look.bolder().inked("9C2A00") : look);
            met += test.status() == Status.MET ? 1 : 0;
        }
        UnitResult.UnitRuleResult rule = section.unitRule() == null ? null : unit.unitRule();
        page.put(rule == null ? met : rule.met(), Look.number(0));
        Status status = rule == null ? of(unit, slots) : rule.status();
        page.put(Official.status(status), OverviewSheet.status(status)).next();
    }

    /** All indicators of a section without a unit rule together. */
    private static Status of(UnitResult unit, List<Slot> slots) {
        List<Status> all = slots.stream()
                .map(slot -> Readout.result(unit, slot.indicator().id()))
                .flatMap(Optional::stream)
                .map(IndicatorResult::status)
                .toList();
        if (all.contains(Status.NOT_MET)) {
            return Status.NOT_MET;
        }
        return all.contains(Status.UNDETERMINED) ? Status.UNDETERMINED : Status.MET;
    }
}
