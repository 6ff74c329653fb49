package org.duxue.workbooks.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.columns.Yaml;

/** Colours that appear while a clerk types: what must be filled, and parts larger than their whole. */
final class SheetAlerts {
    private static final String MISSING = "FFF2CC";
    private static final String WRONG = "F8CBAD";

    private final XSSFSheet sheet;
    private final PackColumns columns;
    private final Map<String, String> letters;
    private final int first;
    private final int last;

    SheetAlerts(XSSFSheet sheet, PackColumns columns, Map<String, String> letters, int first, int last) {
        this.sheet = sheet;
        this.columns = columns;
        this.letters = letters;
        this.first = first;
        this.last = last;
    }

    void add(List<String> required) {
        String code = letters.get(PackColumns.CODE);
        String name = letters.get(PackColumns.NAME);
        for (String id : required) {
            String letter = letters.get(id);
            if (letter != null && code != null && name != null) {
                paint(
                        "AND($" + code + first + "&$" + name + first + "<>\"\",$" + letter + first + "=\"\")",
                        List.of(letter),
                        MISSING);
            }
        }
        for (Object rule : Yaml.list(Yaml.resource("plausibility.yaml"), "exceeds")) {
            for (Stage stage : columns.stages()) {
                exceeds(rule, stage.id());
                if (!rule.toString().contains("{stage}")) {
                    break;
                }
            }
        }
    }

    private void exceeds(Object rule, String stage) {
        List<String> parts = known(Yaml.texts(Yaml.get(rule, "parts")), stage);
        List<String> whole = known(Yaml.texts(Yaml.get(rule, "whole")), stage);
        if (!parts.isEmpty() && !whole.isEmpty()) {
            paint(
                    "AND(COUNT(" + cells(whole) + ")=" + whole.size() + ",SUM(" + cells(parts) + ")>SUM(" + cells(whole)
                            + "))",
                    parts,
                    WRONG);
        }
    }

    private List<String> known(List<String> patterns, String stage) {
        List<String> found = new ArrayList<>();
        for (String pattern : patterns) {
            String letter = letters.get(pattern.replace("{stage}", stage));
            if (letter != null) {
                found.add(letter);
            }
        }
        return found;
    }

    private String cells(List<String> found) {
        return String.join(
                ",", found.stream().map(letter -> "$" + letter + first).toList());
    }

    private void paint(String condition, List<String> where, String colour) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.color(colour));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] ranges = where.stream()
                .map(letter -> CellRangeAddress.valueOf(letter + first + ":" + letter + last))
                .toArray(CellRangeAddress[]::new);
        formatting.addConditionalFormatting(ranges, rule);
    }
}
