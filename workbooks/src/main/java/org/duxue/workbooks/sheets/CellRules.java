package org.duxue.workbooks.sheets;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.duxue.evaluation.framework.Element;
import org.duxue.workbooks.columns.PackColumn;
import org.jspecify.annotations.Nullable;

/** In-sheet checks: what cannot be right is stopped while it is typed. */
final class CellRules {
    private static final List<String> YES_NO = List.of("是", "否");

    private final XSSFSheet sheet;
    private final CodeLists lists;

    CellRules(XSSFSheet sheet, CodeLists lists) {
        this.sheet = sheet;
        this.lists = lists;
    }

    void guard(PackColumn column, List<String> choices, int firstRow, int lastRow, int index) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(helper, column, choices);
        if (constraint == null) {
            return;
        }
        DataValidation rule =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, index, index));
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.setShowErrorBox(true);
        rule.createErrorBox("请核对", advice(column));
        rule.setEmptyCellAllowed(true);
        sheet.addValidationData(rule);
    }

    private @Nullable DataValidationConstraint constraint(
            DataValidationHelper helper, PackColumn column, List<String> choices) {
        return switch (column.element().kind()) {
            case COUNT -> helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            case NUMBER -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, least(column.element()), null);
            case FLAG -> helper.createFormulaListConstraint(lists.range("是否", YES_NO));
            case CHOICE ->
                choices.isEmpty()
                        ? null
                        : helper.createFormulaListConstraint(
                                lists.range(column.element().name(), choices));
            case TEXT, NUMBERS -> null;
        };
    }

    private static String least(Element element) {
        BigDecimal min = element.min();
        return min != null && min.signum() < 0 ? min.toPlainString() : "0";
    }

    private static String advice(PackColumn column) {
        return switch (column.element().kind()) {
            case COUNT -> "应填不小于 0 的整数，不要带单位。";
            case NUMBER -> "应填不小于 0 的数字，不要带单位。";
            case FLAG, CHOICE -> "请从下拉列表中选择。";
            case TEXT, NUMBERS -> "";
        };
    }
}
