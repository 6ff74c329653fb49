package org.duxue.define.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.SaveFacts.Entry;
import org.duxue.evaluation.framework.Element;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a form's entries must obey before they become facts. Finds every fault at once; an implausible value passes with a
 * reason, an impossible one never.
 */
final class FactRules {
    /** Who a unit is on the roster; only the district's staff may change it. */
    static final Set<String> IDENTITY = Set.of("name", "type", "counts_as_school", "parent_code", "district");

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LIST = 1_000;

    private final Columns columns;
    private final boolean district;
    private final boolean officer;
    private final List<Problem.Field> faults = new ArrayList<>();

    /**
     * @param district whether the facts are the district's own
     * @param officer whether district staff enters them, who may also correct what a school may not
     */
    FactRules(Columns columns, boolean district, boolean officer) {
        this.columns = columns;
        this.district = district;
        this.officer = officer;
    }

    /**
     * The entries as facts, by column.
     *
     * @throws Problem naming every entry that cannot be one
     */
    Map<String, @Nullable FactValue> check(List<Entry> entries) {
        Map<String, @Nullable FactValue> facts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String path = "values[" + i + "].";
            Column column = columns.find(entry.column()).orElse(null);
            if (column == null) {
                fault(path + "column", "没有数据项“" + entry.column() + "”");
            } else if (!seen.add(entry.column())) {
                fault(path + "column", "“" + column.name() + "”重复填写，只留一处");
            } else if (allowed(column, path)) {
                facts.put(column.id(), value(column, entry, path + "value"));
            }
        }
        if (!faults.isEmpty()) {
            throw problem();
        }
        return facts;
    }

    private boolean allowed(Column column, String path) {
        if (column.ofDistrict() != district) {
            fault(path + "column", "“" + column.name() + (district ? "”是学校的数据，请到学校填写" : "”是区县的数据，请在区县填写"));
            return false;
        }
        if (column.reserved() && !officer) {
            fault(path + "column", "“" + column.name() + "”由教育督导部门维护，如有错误请联系他们更正");
            return false;
        }
        return true;
    }

    private @Nullable FactValue value(Column column, Entry entry, String path) {
        JsonNode node = entry.value();
        if (node == null || node.isNull()) {
            return null;
        }
        return switch (column.element().kind()) {
            case NUMBER -> amount(column, node, entry.reason(), path, false);
            case COUNT -> amount(column, node, entry.reason(), path, true);
            case FLAG -> node.isBoolean() ? new FactValue.YesNo(node.booleanValue()) : refuse(path, column, "应当选择是或否");
            case CHOICE -> choice(column, node, path);
            case TEXT -> text(column, node, path);
            case NUMBERS -> amounts(column, node, entry.reason(), path);
        };
    }

    private @Nullable FactValue amount(
            Column column, JsonNode node, @Nullable String reason, String path, boolean whole) {
        if (!sound(column, node, path, whole)) {
            return null;
        }
        plausible(column, node.doubleValue(), reason, path);
        return new FactValue.Amount(node.doubleValue());
    }

    private @Nullable FactValue amounts(Column column, JsonNode node, @Nullable String reason, String path) {
        if (!node.isArray() || node.size() > LONGEST_LIST) {
            return refuse(path, column, "应当是数字清单，最多 " + LONGEST_LIST + " 个");
        }
        List<Double> numbers = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            if (!sound(column, item, path, false)) {
                return null;
            }
            plausible(column, item.doubleValue(), reason, path);
            numbers.add(item.doubleValue());
        }
        return numbers.isEmpty() ? null : new FactValue.Amounts(numbers);
    }

    private boolean sound(Column column, JsonNode node, String path, boolean whole) {
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        BigDecimal min = column.element().min();
        if (!Double.isFinite(number)) {
            refuse(path, column, "应当填数字");
        } else if (number < 0 && (min == null || min.signum() >= 0)) {
            refuse(path, column, "不能是负数");
        } else if (whole && number != Math.rint(number)) {
            refuse(path, column, "应当是整数");
        } else if (Math.abs(number) > 1e15) {
            refuse(path, column, "数值过大");
        } else {
            return true;
        }
        return false;
    }

    private void plausible(Column column, double number, @Nullable String reason, String path) {
        Element element = column.element();
        boolean low = element.min() != null && number < element.min().doubleValue();
        boolean high = element.max() != null && number > element.max().doubleValue();
        if ((low || high) && (reason == null || reason.isBlank())) {
            String bound = low ? "小于 " + plain(element.min()) : "大于 " + plain(element.max());
            refuse(path, column, bound + element.unit() + "，超出合理范围；请改正，或填写理由");
        }
    }

    private @Nullable FactValue choice(Column column, JsonNode node, String path) {
        List<String> choices = column.element().choices();
        if (!node.isString() || !choices.contains(node.stringValue())) {
            return refuse(path, column, "不在可选范围内，可选：" + String.join("、", choices));
        }
        return new FactValue.Words(node.stringValue());
    }

    private @Nullable FactValue text(Column column, JsonNode node, String path) {
        if (!node.isString() || node.stringValue().length() > LONGEST_TEXT) {
            return refuse(path, column, "应当是文字，最多 " + LONGEST_TEXT + " 字");
        }
        String text = node.stringValue().strip();
        return text.isEmpty() ? null : new FactValue.Words(text);
    }

    private @Nullable FactValue refuse(String path, Column column, String message) {
        fault(path, column.name() + "：" + message);
        return null;
    }

    private void fault(String path, String message) {
        faults.add(new Problem.Field(path, message));
    }

    private Problem problem() {
        Problem problem = HouseProblem.FIELDS_INVALID.with("count", faults.size());
        for (Problem.Field fault : faults) {
            problem = problem.at(fault.field(), fault.message());
        }
        return problem;
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.stripTrailingZeros().toPlainString();
    }
}
