package org.duxue.workbooks.scheme;

import static org.duxue.workbooks.scheme.SheetPlan.PARENT;
import static org.duxue.workbooks.scheme.SheetPlan.RANK;
import static org.duxue.workbooks.scheme.SheetPlan.SUM;
import static org.duxue.workbooks.scheme.SheetPlan.WEIGHT;

import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.workbooks.scheme.Words.Rank;
import org.duxue.workbooks.sheets.Styles;
import org.jspecify.annotations.Nullable;

/** The tree of a scheme, one node a row, with the weights of siblings added up in the sheet and shown red where not 100. */
final class TreeSheet {
    private static final int ROOM = 200;

    private final SheetWriter sheet;
    private final Styles styles;

    TreeSheet(SheetWriter sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(Appraisal scheme) {
        for (Domain domain : scheme.domains()) {
            Map<String, @Nullable Object> row = WriteScheme.named(domain.id(), domain.name(), domain.nameEn());
            row.put(WEIGHT, domain.weight());
            node(Rank.DOMAIN, WriteScheme.clause(row, domain.clause()));
            domain.indicators().forEach(indicator -> indicator(domain, indicator));
        }
        redWhereNotHundred();
    }

    private void indicator(Domain domain, KeyIndicator indicator) {
        Map<String, @Nullable Object> row = WriteScheme.named(indicator.id(), indicator.name(), indicator.nameEn());
        row.put(PARENT, domain.id());
        row.put(WEIGHT, indicator.weight());
        node(Rank.INDICATOR, row);
        for (Point point : indicator.points()) {
            Map<String, @Nullable Object> below = WriteScheme.named(point.id(), point.name(), point.nameEn());
            below.put(PARENT, indicator.id());
            below.put(WEIGHT, point.weight());
            node(Rank.POINT, WriteScheme.clause(below, point.clause()));
        }
    }

    private void node(Rank rank, Map<String, @Nullable Object> row) {
        row.put(RANK, Words.RANK.word(rank));
        sheet.row(
                row,
                switch (rank) {
                    case DOMAIN -> styles.group;
                    case INDICATOR -> styles.heading;
                    case POINT -> styles.wrapped;
                });
        Row written = sheet.sheet().getRow(sheet.last() - 1);
        int at = sheet.last();
        String siblings = whole(RANK) + "," + letters(RANK) + at;
        String ofOneParent = rank == Rank.DOMAIN ? "" : "," + whole(PARENT) + "," + letters(PARENT) + at;
        written.getCell(SheetPlan.TREE.column(SUM))
                .setCellFormula("SUMIFS(" + whole(WEIGHT) + "," + siblings + ofOneParent + ")");
    }

    private static String whole(String heading) {
        return letters(heading) + ":" + letters(heading);
    }

    private static String letters(String heading) {
        return "$" + CellReference.convertNumToColString(SheetPlan.TREE.column(heading));
    }

    private void redWhereNotHundred() {
        SheetConditionalFormatting rules = sheet.sheet().getSheetConditionalFormatting();
        String sum = letters(SUM) + "2";
        ConditionalFormattingRule rule = rules.createConditionalFormattingRule(
                "AND(" + letters(RANK) + "2<>\"\",ABS(" + sum + "-100)>0.000001)");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.color("F6C7C0"));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        int column = SheetPlan.TREE.column(SUM);
        rules.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, sheet.last() + ROOM, column, column)}, rule);
    }
}
