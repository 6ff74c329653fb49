package org.duxue.workbooks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.columns.Yaml;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Plausibility of one unit's values against each other and against last year; the rules are data. */
public final class RowChecks {
    private static final String STAGE = "{stage}";

    private final PackColumns columns;
    private final Consumer<ImportProblem> problems;
    private final List<Exceeds> exceeds = new ArrayList<>();
    private final List<PerPupil> perPupil = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<String> classSizes = new ArrayList<>();
    private final List<String> pupils = new ArrayList<>();
    private final double classAbove;
    private final Jumps jumps;

    private record Exceeds(List<String> parts, List<String> whole, String message) {}

    private record PerPupil(String amount, List<String> pupils, double low, double high, String unit) {}

    private record Sum(String list, String whole, String message) {}

    /**
     * @param previous last period's facts, one table for the units and one for the districts, or null
     */
    public RowChecks(
            PackColumns columns,
            @Nullable FactTable previousSchools,
            @Nullable FactTable previousDistricts,
            Consumer<ImportProblem> problems) {
        this.columns = columns;
        this.problems = problems;
        Map<?, ?> file = Yaml.resource("plausibility.yaml");
        Yaml.list(file, "exceeds").forEach(this::exceeds);
        Yaml.list(file, "per_pupil").forEach(this::perPupil);
        Yaml.list(file, "sums").forEach(this::sum);
        for (String pattern : Yaml.texts(Yaml.get(file, "pupils"))) {
            staged(pattern).stream().filter(id -> columns.byId(id) != null).forEach(pupils::add);
        }
        Object sizes = Yaml.map(file, "class_sizes");
        Yaml.texts(Yaml.get(sizes, "columns")).forEach(pattern -> classSizes.addAll(staged(pattern)));
        classAbove = Double.parseDouble(Yaml.text(sizes, "above"));
        jumps = new Jumps(Yaml.map(file, "jump"), columns, previousSchools, previousDistricts);
    }

    public void check(ImportedRow row) {
        for (Exceeds rule : exceeds) {
            checkExceeds(rule, row);
        }
        for (PerPupil rule : perPupil) {
            checkPerPupil(rule, row);
        }
        for (Sum rule : sums) {
            checkSum(rule, row);
        }
        checkClasses(row);
        for (String column : pupils) {
            ImportedValue value = row.values().get(column);
            if (value != null && value.value().equals(new FactValue.Amount(0)) && teaches(row, column)) {
                warn(ProblemCode.NO_PUPILS, row, value, "“" + heading(column) + "”是 0。", "已停办请从名单中删去；确实没有请说明原因。");
            }
        }
        for (Map.Entry<String, ImportedValue> entry : row.values().entrySet()) {
            String jump = jumps.message(row, entry.getKey(), entry.getValue().value());
            if (!jump.isEmpty()) {
                warn(ProblemCode.JUMP, row, entry.getValue(), jump, "请核对；确实如此（如合并、新建、扩班）请说明原因。");
            }
        }
    }

    private boolean teaches(ImportedRow row, String column) {
        PackColumn known = columns.byId(column);
        Stage stage = known == null ? null : known.stage();
        ImportedValue type = row.values().get(PackColumns.TYPE);
        return stage == null
                || (type != null
                        && type.value() instanceof FactValue.Words(String text)
                        && columns.stagesOf(text).contains(stage.id()));
    }

    private void checkExceeds(Exceeds rule, ImportedRow row) {
        double whole = total(rule.whole(), row, true);
        double parts = total(rule.parts(), row, false);
        if (parts > whole) {
            ImportedValue first = first(rule.parts(), row);
            if (first != null) {
                warn(
                        ProblemCode.EXCEEDS,
                        row,
                        first,
                        rule.message() + "（" + plain(parts) + " 大于 " + plain(whole) + "）。",
                        "请核对各项；确实如此请说明原因。");
            }
        }
    }

    private void checkPerPupil(PerPupil rule, ImportedRow row) {
        ImportedValue amount = row.values().get(rule.amount());
        double total = total(rule.pupils(), row, false);
        if (amount == null || total <= 0 || !(amount.value() instanceof FactValue.Amount(double number))) {
            return;
        }
        double each = number / total;
        if (each < rule.low() || each > rule.high()) {
            warn(
                    ProblemCode.PER_PUPIL,
                    row,
                    amount,
                    String.format(
                            Locale.ROOT,
                            "“%s”除以学生数 %s 得生均 %.3f %s，通常在 %s 至 %s。",
                            heading(rule.amount()),
                            plain(total),
                            each,
                            rule.unit(),
                            plain(rule.low()),
                            plain(rule.high())),
                    "请核对数值和单位；确实如此请说明原因。");
        }
    }

    private void checkSum(Sum rule, ImportedRow row) {
        ImportedValue list = row.values().get(rule.list());
        ImportedValue whole = row.values().get(rule.whole());
        if (list != null
                && whole != null
                && list.value() instanceof FactValue.Amounts(List<Double> numbers)
                && whole.value() instanceof FactValue.Amount(double number)) {
            double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
            if (sum != number) {
                warn(
                        ProblemCode.SUM_DIFFERS,
                        row,
                        list,
                        rule.message() + "（" + plain(sum) + " 与 " + plain(number) + "）。",
                        "请核对；确实如此请说明原因。");
            }
        }
    }

    private void checkClasses(ImportedRow row) {
        for (String column : classSizes) {
            ImportedValue list = row.values().get(column);
            if (list != null && list.value() instanceof FactValue.Amounts(List<Double> numbers)) {
                double largest =
                        numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
                if (largest > classAbove) {
                    warn(
                            ProblemCode.CLASS_TOO_LARGE,
                            row,
                            list,
                            "“" + heading(column) + "”里有 " + plain(largest) + " 人的班。",
                            "请核对是否漏了顿号；确实如此请说明原因。");
                }
            }
        }
    }

    /** The sum of the values there are, or NaN when {@code all} is asked and one is missing, or none is there. */
    private static double total(List<String> ids, ImportedRow row, boolean all) {
        double sum = 0;
        boolean any = false;
        for (String id : ids) {
            ImportedValue value = row.values().get(id);
            if (value != null && value.value() instanceof FactValue.Amount(double number)) {
                sum += number;
                any = true;
            } else if (all) {
                return Double.NaN;
            }
        }
        return any ? sum : Double.NaN;
    }

    private static @Nullable ImportedValue first(List<String> ids, ImportedRow row) {
        return ids.stream()
                .map(row.values()::get)
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }

    private void warn(ProblemCode code, ImportedRow row, ImportedValue value, String message, String remedy) {
        Place place = value.place();
        problems.accept(new ImportProblem(code, place, row.code(), Jumps.show(value.value()), message, remedy));
    }

    private String heading(String id) {
        PackColumn column = columns.byId(id);
        return column == null ? id : column.heading();
    }

    static String plain(double number) {
        return new java.math.BigDecimal(Double.toString(number))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void exceeds(Object rule) {
        for (String stage : stagesIn(rule)) {
            List<String> parts = known(Yaml.texts(Yaml.get(rule, "parts")), stage);
            List<String> whole = known(Yaml.texts(Yaml.get(rule, "whole")), stage);
            if (!parts.isEmpty() && !whole.isEmpty()) {
                exceeds.add(new Exceeds(parts, whole, Yaml.text(rule, "message")));
            }
        }
    }

    private void perPupil(Object rule) {
        List<String> counted = new ArrayList<>();
        boolean each = Yaml.text(rule, "amount").contains(STAGE);
        for (String stage : stagesIn(rule)) {
            counted.addAll(known(Yaml.texts(Yaml.get(rule, "pupils")), stage));
            if (each) {
                add(
                        rule,
                        Yaml.text(rule, "amount").replace(STAGE, stage),
                        known(Yaml.texts(Yaml.get(rule, "pupils")), stage));
            }
        }
        if (!each) {
            add(rule, Yaml.text(rule, "amount"), counted);
        }
    }

    private void add(Object rule, String amount, List<String> counted) {
        if (columns.byId(amount) != null && !counted.isEmpty()) {
            perPupil.add(new PerPupil(
                    amount,
                    List.copyOf(counted),
                    Double.parseDouble(Yaml.text(rule, "low")),
                    Double.parseDouble(Yaml.text(rule, "high")),
                    Yaml.text(rule, "unit")));
        }
    }

    private void sum(Object rule) {
        for (String stage : stagesIn(rule)) {
            sums.add(new Sum(
                    Yaml.text(rule, "list").replace(STAGE, stage),
                    Yaml.text(rule, "whole").replace(STAGE, stage),
                    Yaml.text(rule, "message")));
        }
    }

    private List<String> stagesIn(Object rule) {
        return rule.toString().contains(STAGE)
                ? columns.stages().stream().map(Stage::id).toList()
                : List.of("");
    }

    private List<String> staged(String pattern) {
        return pattern.contains(STAGE)
                ? columns.stages().stream()
                        .map(stage -> pattern.replace(STAGE, stage.id()))
                        .toList()
                : List.of(pattern);
    }

    private List<String> known(List<String> patterns, String stage) {
        return patterns.stream()
                .map(pattern -> pattern.replace(STAGE, stage))
                .filter(id -> columns.byId(id) != null)
                .toList();
    }
}
