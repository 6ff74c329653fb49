package org.duxue.workbooks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duxue.workbooks.columns.Yaml;

/**
 * Where the elements of a form stand, kept as data in {@code base-forms.yaml}.
 *
 * @param section rows are looked for from the row that fits this on, when there is one
 * @param until and up to a row that fits this
 */
record FormRule(List<String> forms, Pattern title, String section, String until, List<CellRule> cells) {

    /**
     * One element's cell.
     *
     * @param rows alternative label paths of the row; columns likewise
     * @param sum whether all fitting columns are added up
     * @param absentIsNone whether a form without such a row says none: graduates of both degrees in one row
     * @param eachRow whether the rows are no alternatives but all added up
     * @param optional whether its absence is no fault of the form
     */
    record CellRule(
            String column,
            List<List<Pattern>> rows,
            List<List<Pattern>> columns,
            boolean sum,
            boolean eachRow,
            boolean optional,
            boolean absentIsNone) {}

    /** Labels of the identity sheet by column of the pack, codes of attached classes, and all forms. */
    record Book(Map<String, List<Pattern>> identity, Map<String, String> attached, List<FormRule> forms) {}

    static Book load() {
        Map<?, ?> file = Yaml.resource("base-forms.yaml");
        Map<String, List<Pattern>> identity = new java.util.LinkedHashMap<>();
        Yaml.map(file, "identity")
                .forEach((column, labels) -> identity.put(
                        column,
                        Yaml.texts(labels).stream().map(Pattern::compile).toList()));
        Map<String, String> attached = new java.util.LinkedHashMap<>();
        Yaml.map(file, "attached").forEach((code, name) -> attached.put(code, name.toString()));
        List<FormRule> forms = new ArrayList<>();
        Yaml.list(file, "forms").forEach(form -> forms.add(form(form)));
        return new Book(identity, attached, forms);
    }

    private static FormRule form(Object form) {
        List<CellRule> cells = new ArrayList<>();
        Yaml.list(form, "cells")
                .forEach(cell -> cells.add(new CellRule(
                        Yaml.text(cell, "column"),
                        paths(Yaml.texts(Yaml.get(cell, "row"))),
                        paths(Yaml.texts(Yaml.get(cell, "col"))),
                        Yaml.text(cell, "sum").equals("true"),
                        Yaml.text(cell, "each_row").equals("true"),
                        Yaml.text(cell, "optional").equals("true"),
                        Yaml.text(cell, "absent").equals("0"))));
        return new FormRule(
                Yaml.texts(Yaml.get(form, "form")),
                Pattern.compile(Yaml.text(form, "title")),
                Yaml.text(form, "section"),
                Yaml.text(form, "until"),
                cells);
    }

    private static List<List<Pattern>> paths(List<String> texts) {
        return texts.stream()
                .map(text ->
                        List.of(text.split(">")).stream().map(Pattern::compile).toList())
                .toList();
    }

    boolean fits(FormSheet sheet) {
        return forms.contains(sheet.number())
                || (!sheet.number().isEmpty() && title.matcher(sheet.title()).matches());
    }
}
