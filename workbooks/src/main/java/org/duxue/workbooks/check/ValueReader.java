package org.duxue.workbooks.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.duxue.evaluation.framework.Element;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.text.NumberText;
import org.duxue.workbooks.text.Plain;
import org.duxue.workbooks.text.UnitText;
import org.jspecify.annotations.Nullable;

/** Turns a cell into a value of its column, or says what is wrong with it. Not thread-safe. */
public final class ValueReader {
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\s/|]+");
    private static final Pattern REPEATED = Pattern.compile("(.+)[×xX](\\d{1,3})");
    private static final double NOISE = 1e-9;
    /** No school or district has so many of anything; beyond it whole numbers are not exact any more. */
    private static final double ABSURD = 1e15;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 40;

    private final ChoiceWords words = new ChoiceWords();
    private final List<String> types;
    private final Consumer<ImportProblem> problems;

    public ValueReader(PackColumns columns, Consumer<ImportProblem> problems) {
        this.types = columns.types();
        this.problems = problems;
    }

    /**
     * The value of a cell, or null when it is blank, not applicable or faulty; faults are reported.
     *
     * @param unit code or name of the unit, for the report
     */
    public @Nullable FactValue read(Cell cell, PackColumn column, BigDecimal factor, Place place, String unit) {
        if (cell.blank()) {
            return null;
        }
        return switch (cell.kind()) {
            case ERROR ->
                fault(ProblemCode.ERROR_CELL, cell, place, unit, "单元格是错误值 " + cell.text() + "。", "请修正公式，或直接填写数值。");
            case UNCOMPUTED ->
                fault(
                        ProblemCode.NO_CACHED_VALUE,
                        cell,
                        place,
                        unit,
                        "单元格是公式，但文件里没有计算结果。",
                        "请在 Excel 或 WPS 中打开文件，等计算完成后保存，或改填数值。");
            case DATE -> date(cell, column, place, unit);
            case EMPTY, TEXT, NUMBER, LOGICAL -> byKind(cell, column, factor, place, unit);
        };
    }

    private @Nullable FactValue date(Cell cell, PackColumn column, Place place, String unit) {
        return fault(
                ProblemCode.DATE_CELL,
                cell,
                place,
                unit,
                "“" + column.heading() + "”的单元格被识别成了日期。",
                "请把单元格格式改为“常规”或“文本”，重新填写。");
    }

    private @Nullable FactValue byKind(Cell cell, PackColumn column, BigDecimal factor, Place place, String unit) {
        return switch (column.element().kind()) {
            case COUNT, NUMBER -> number(cell, column, factor, place, unit);
            case FLAG -> flag(cell, column, place, unit);
            case CHOICE -> choice(cell, column, place, unit);
            case TEXT -> text(cell, column, place, unit);
            case NUMBERS -> list(cell, column, factor, place, unit);
        };
    }

    private @Nullable FactValue text(Cell cell, PackColumn column, Place place, String unit) {
        String text = cell.kind() == Cell.Kind.NUMBER ? plainNumber(cell.text()) : Plain.cell(cell.text());
        boolean code = column.id().equals(PackColumns.CODE) || column.id().equals(PackColumns.PARENT);
        String kept = code ? Plain.code(text) : text;
        int longest = column.id().equals(PackColumns.NAME) ? LONGEST_NAME : LONGEST_TEXT;
        if (kept.length() > longest) {
            String message = "“" + column.heading() + "”有 " + kept.length() + " 个字，最多 " + longest + " 个。";
            problems.accept(new ImportProblem(
                    ProblemCode.TEXT_TOO_LONG,
                    place,
                    unit,
                    kept.substring(0, MOST_DIGITS) + "…",
                    message,
                    "请核对是否错列，缩短后重新上传。"));
            return null;
        }
        return kept.isEmpty() || kept.equals("*") ? null : new FactValue.Words(kept);
    }

    /** A number typed where text belongs, a code for example: 2.150118001E9 is 2150118001. */
    static String plainNumber(String raw) {
        BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
        boolean printable =
                Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
        return printable ? number.toPlainString() : raw;
    }

    private @Nullable FactValue flag(Cell cell, PackColumn column, Place place, String unit) {
        Optional<Boolean> flag = ChoiceWords.flag(cell.text());
        if (flag.isPresent()) {
            return new FactValue.YesNo(flag.get());
        }
        if (NumberText.read(cell.text()) instanceof NumberText.NotApplicable) {
            return null;
        }
        return fault(
                ProblemCode.NOT_YES_NO,
                cell,
                place,
                unit,
                "“" + column.heading() + "”应当填“是”或“否”。",
                "请从下拉列表中选择，或填写“是”“否”。");
    }

    private @Nullable FactValue choice(Cell cell, PackColumn column, Place place, String unit) {
        boolean type = column.id().equals(PackColumns.TYPE);
        List<String> choices = type ? types : column.element().choices();
        String text = cell.kind() == Cell.Kind.NUMBER ? plainNumber(cell.text()) : cell.text();
        if (choices.isEmpty()) {
            return new FactValue.Words(Plain.cell(text));
        }
        Optional<String> choice = words.choice(column.element().id(), choices, text);
        if (choice.isPresent()) {
            return new FactValue.Words(choice.get());
        }
        if (NumberText.read(text) instanceof NumberText.NotApplicable) {
            return null;
        }
        ProblemCode code = type ? ProblemCode.TYPE_UNKNOWN : ProblemCode.NOT_A_CHOICE;
        return fault(
                code,
                cell,
                place,
                unit,
                "“" + column.heading() + "”没有“" + Plain.cell(text) + "”这一项。",
                "请改为：" + String.join("、", choices) + "。");
    }

    private @Nullable FactValue number(Cell cell, PackColumn column, BigDecimal factor, Place place, String unit) {
        return switch (NumberText.read(cell.text())) {
            case NumberText.Blank _, NumberText.NotApplicable _ -> null;
            case NumberText.NoNumber _ ->
                fault(
                        ProblemCode.NOT_A_NUMBER,
                        cell,
                        place,
                        unit,
                        "“" + column.heading() + "”应当填数字，现在是“" + Plain.cell(cell.text()) + "”。",
                        "请只填数字；没有请填 0，不适用请留空。");
            case NumberText.Amount amount -> amount(amount, cell, column, factor, place, unit);
        };
    }

    private @Nullable FactValue amount(
            NumberText.Amount amount, Cell cell, PackColumn column, BigDecimal factor, Place place, String unit) {
        BigDecimal own = factor;
        if (amount.unit().isPresent()) {
            Optional<BigDecimal> typed =
                    UnitText.factor(amount.unit().get(), column.element().unit());
            if (typed.isEmpty()) {
                return fault(
                        ProblemCode.UNIT_DIFFERS,
                        cell,
                        place,
                        unit,
                        "本列单位是“" + column.element().unit() + "”，单元格里写的是“"
                                + amount.unit().get() + "”。",
                        "请换算后只填数字。");
            }
            own = typed.get();
        }
        BigDecimal exact = own.compareTo(BigDecimal.ONE) == 0
                ? amount.number()
                : amount.number().multiply(own, MathContext.DECIMAL64);
        double number = exact.doubleValue();
        if (Math.abs(number) > ABSURD) {
            return fault(
                    ProblemCode.NUMBER_ABSURD,
                    cell,
                    place,
                    unit,
                    "“" + column.heading() + "”的数值大得不可能。",
                    "请核对是否多打了数字，或误填了代码、电话。");
        }
        Element element = column.element();
        if (number < 0 && (element.min() == null || element.min().signum() >= 0)) {
            return fault(ProblemCode.NEGATIVE, cell, place, unit, "“" + column.heading() + "”不能是负数。", "请核对后填写 0 或正数。");
        }
        if (element.kind() == Element.Kind.COUNT) {
            double whole = Math.rint(number);
            if (Math.abs(number - whole) > NOISE * Math.max(1, Math.abs(number))) {
                return fault(ProblemCode.NOT_WHOLE, cell, place, unit, "“" + column.heading() + "”应当是整数。", "请核对后填写整数。");
            }
            number = whole;
        }
        warnOutOfRange(number, cell, column, place, unit);
        return new FactValue.Amount(number);
    }

    private @Nullable FactValue list(Cell cell, PackColumn column, BigDecimal factor, Place place, String unit) {
        List<Double> numbers = new ArrayList<>();
        for (String item : SEPARATOR.split(Plain.cell(cell.text()))) {
            var repeated = REPEATED.matcher(item);
            int times = repeated.matches() ? Integer.parseInt(repeated.group(2)) : 1;
            String text = repeated.matches() ? repeated.group(1) : item;
            switch (NumberText.read(text)) {
                case NumberText.Blank _, NumberText.NotApplicable _ -> {}
                case NumberText.Amount amount
                when amount.number().signum() >= 0 && amount.number().doubleValue() <= ABSURD -> {
                    double number = amount.number()
                            .multiply(factor, MathContext.DECIMAL64)
                            .doubleValue();
                    for (int i = 0; i < times; i++) {
                        numbers.add(number);
                    }
                    warnOutOfRange(number, cell, column, place, unit);
                }
                case NumberText.Amount _, NumberText.NoNumber _ -> {
                    return fault(
                            ProblemCode.LIST_UNREADABLE,
                            cell,
                            place,
                            unit,
                            "“" + column.heading() + "”的清单里“" + item + "”不是合理的数字。",
                            "请逐个填写数字，用顿号隔开，例如 45、44、46。");
                }
            }
        }
        return numbers.isEmpty() ? null : new FactValue.Amounts(numbers);
    }

    private void warnOutOfRange(double number, Cell cell, PackColumn column, Place place, String unit) {
        BigDecimal min = column.element().min();
        BigDecimal max = column.element().max();
        boolean low = min != null && number < min.doubleValue();
        boolean high = max != null && number > max.doubleValue();
        if (low || high) {
            String range = min == null ? "不超过 " + max : max == null ? "不低于 " + min : "在 " + min + " 至 " + max;
            problems.accept(new ImportProblem(
                    ProblemCode.OUT_OF_RANGE,
                    place,
                    unit,
                    cell.text(),
                    "“" + column.heading() + "”通常" + range + " "
                            + column.element().unit() + "。",
                    "请核对数值和单位；确实如此请说明原因。"));
        }
    }

    private @Nullable FactValue fault(
            ProblemCode code, Cell cell, Place place, String unit, String message, String remedy) {
        problems.accept(new ImportProblem(code, place, unit, Plain.cell(cell.text()), message, remedy));
        return null;
    }
}
