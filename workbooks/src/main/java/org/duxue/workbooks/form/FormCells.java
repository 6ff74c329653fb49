package org.duxue.workbooks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duxue.workbooks.form.FormRule.CellRule;
import org.duxue.workbooks.source.Cell;

/** Finds an element's cells in a form by the labels of row and column. */
final class FormCells {
    private FormCells() {}

    /** A cell with the labels that led to it. */
    record Found(int row, int column, Cell cell, String heading) {}

    static List<Found> find(FormSheet sheet, FormRule form, CellRule rule) {
        List<FormSheet.Labelled> rows = section(sheet.rows(), form);
        List<FormSheet.Column> columns = columns(sheet, rule);
        List<Found> found = new ArrayList<>();
        for (FormSheet.Labelled row : rows(rows, rule)) {
            for (FormSheet.Column column : columns) {
                String heading = String.join(" > ", row.labels()) + " / " + String.join(" > ", column.headings());
                found.add(
                        new Found(row.row().number(), column.index(), row.row().cell(column.index()), heading));
            }
        }
        return found;
    }

    private static List<FormSheet.Labelled> rows(List<FormSheet.Labelled> rows, CellRule rule) {
        List<FormSheet.Labelled> found = new ArrayList<>();
        for (List<Pattern> path : rule.rows()) {
            if (rule.eachRow() || found.isEmpty()) {
                rows.stream()
                        .filter(row -> fits(path, row.labels()))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<FormSheet.Labelled> section(List<FormSheet.Labelled> rows, FormRule form) {
        if (form.section().isEmpty()) {
            return rows;
        }
        int from = indexOf(rows, form.section(), 0);
        int until = indexOf(rows, form.until(), Math.max(from, 0));
        return rows.subList(Math.max(from, 0), until > from ? until : rows.size());
    }

    private static int indexOf(List<FormSheet.Labelled> rows, String label, int from) {
        Pattern pattern = Pattern.compile(label);
        for (int i = from; i < rows.size(); i++) {
            if (pattern.matcher(rows.get(i).labels().getFirst()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static List<FormSheet.Column> columns(FormSheet sheet, CellRule rule) {
        for (List<Pattern> path : rule.columns()) {
            List<FormSheet.Column> found = sheet.columns().stream()
                    .filter(column -> fits(path, column.headings()))
                    .toList();
            if (!found.isEmpty()) {
                return rule.sum() ? found : found.subList(0, 1);
            }
        }
        return List.of();
    }

    private static boolean fits(List<Pattern> path, List<String> labels) {
        if (labels.isEmpty()) {
            return path.size() == 1 && path.getFirst().pattern().equals(".*");
        }
        if (!path.getLast().matcher(labels.getLast()).matches()) {
            return false;
        }
        int next = 0;
        for (String label : labels.subList(0, labels.size() - 1)) {
            if (next < path.size() - 1 && path.get(next).matcher(label).matches()) {
                next++;
            }
        }
        return next == path.size() - 1;
    }
}
