package org.duxue.workbooks.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duxue.workbooks.check.ValueReader;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.form.FormRule.CellRule;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.Merges;
import org.duxue.workbooks.source.SourceFile;
import org.duxue.workbooks.text.NumberText;
import org.duxue.workbooks.text.Plain;

/** A base-level statistics workbook: one school, one form a sheet, of either generation. */
public final class BaseBook {
    private static final FormRule.Book RULES = FormRule.load();

    private final String file;
    private final List<FormSheet> forms;
    private final List<GridRow> identity;
    private final String identitySheet;

    private BaseBook(String file, List<FormSheet> forms, List<GridRow> identity, String identitySheet) {
        this.file = file;
        this.forms = forms;
        this.identity = identity;
        this.identitySheet = identitySheet;
    }

    /** The workbook in a file, when at least two of its sheets are statistics forms. */
    public static Optional<BaseBook> recognise(String file, SourceFile source, Map<String, List<GridRow>> sheets) {
        List<FormSheet> forms = new ArrayList<>();
        List<GridRow> identity = List.of();
        String identitySheet = "";
        for (Map.Entry<String, List<GridRow>> sheet : sheets.entrySet()) {
            String name = Plain.key(sheet.getKey());
            if (name.equals("目录") || name.equals("封面")) {
                continue;
            }
            Merges merges = source.merges(sheet.getKey());
            FormSheet form = FormSheet.of(sheet.getKey(), sheet.getValue(), merges);
            if (form.number().isEmpty()) {
                continue;
            }
            if (form.number().equals("基础基111") || form.number().equals("教基1001")) {
                identity = sheet.getValue();
                identitySheet = sheet.getKey();
            }
            forms.add(form);
        }
        return forms.size() >= 2 || !identity.isEmpty()
                ? Optional.of(new BaseBook(file, forms, identity, identitySheet))
                : Optional.empty();
    }

    /** Whether it is of the generation up to 2020/21. */
    public boolean old() {
        return forms.getFirst().number().startsWith("基础基");
    }

    public List<String> sheets() {
        return forms.stream().map(FormSheet::sheet).toList();
    }

    /** The cells that are read, as mappings; the same form has the same keys in every file. */
    public List<ColumnMapping> mappings(PackColumns columns) {
        List<ColumnMapping> mappings = new ArrayList<>();
        each(columns, (form, rule, column, cells) -> {
            if (!cells.isEmpty()) {
                FormCells.Found first = cells.getFirst();
                String signature = form.number() + ">" + first.heading();
                Place place = new Place(file, form.sheet(), first.row(), first.column(), first.heading());
                mappings.add(new ColumnMapping(
                        signature + ">" + column.id(),
                        file,
                        form.sheet(),
                        List.of(first.heading().split(" [>/] ")),
                        place.letters() + first.row(),
                        signature,
                        column.id(),
                        ColumnMapping.How.ALIAS,
                        cells.size() > 1 ? cells.size() + " 列相加" : "",
                        cells.stream()
                                .map(cell -> cell.cell().text())
                                .filter(text -> !text.isEmpty())
                                .limit(3)
                                .toList()));
            }
        });
        return mappings;
    }

    /** The school's row. */
    public ImportedRow read(PackColumns columns, ValueReader reader, Consumer<ImportProblem> problems) {
        Map<String, ImportedValue> values = new LinkedHashMap<>();
        ValueReader quiet = new ValueReader(columns, problem -> {});
        Map<String, List<Identity.Found>> who = Identity.read(identity, RULES);
        String code = who.getOrDefault(PackColumns.CODE, List.of()).stream()
                .filter(found -> Identity.isCode(found.cell()))
                .findFirst()
                .flatMap(found -> words(quiet, found.cell(), columns.byId(PackColumns.CODE)))
                .orElse("");
        who.forEach((id, candidates) -> {
            PackColumn column = columns.byId(id);
            if (column != null && !id.equals(PackColumns.CODE)) {
                identify(column, candidates, quiet, values);
            }
        });
        String name = values.get(PackColumns.NAME) instanceof ImportedValue(FactValue.Words(String text), Place _)
                ? text
                : "";
        String unit = code.isEmpty() ? name : code;
        boolean concerned = !values.containsKey(PackColumns.TYPE)
                || !columns.stagesOf(type(values)).isEmpty();
        Consumer<ImportProblem> missing = concerned ? problems : problem -> {};
        each(
                columns,
                (form, rule, column, cells) -> readCells(form, rule, column, cells, reader, missing, unit, values));
        if (concerned) {
            warnOfAttached(unit, problems);
        }
        Place place = identitySheet.isEmpty() ? Place.file(file) : Place.sheet(file, identitySheet);
        return new ImportedRow(ImportedRow.Target.SCHOOL, code, name, place, values);
    }

    private static String type(Map<String, ImportedValue> values) {
        return values.get(PackColumns.TYPE) instanceof ImportedValue(FactValue.Words(String text), Place _) ? text : "";
    }

    private static Optional<String> words(
            ValueReader reader, Cell cell, @org.jspecify.annotations.Nullable PackColumn column) {
        return column != null
                        && reader.read(cell, column, BigDecimal.ONE, Place.file(""), "")
                                instanceof FactValue.Words(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private void identify(
            PackColumn column, List<Identity.Found> candidates, ValueReader quiet, Map<String, ImportedValue> values) {
        for (Identity.Found found : candidates) {
            if (column.id().equals(PackColumns.NAME) && !Identity.isName(found.cell())) {
                continue;
            }
            Place place = new Place(file, identitySheet, found.row(), found.column(), column.heading());
            FactValue value = quiet.read(found.cell(), column, BigDecimal.ONE, place, "");
            if (value != null) {
                values.put(column.id(), new ImportedValue(value, place));
                return;
            }
        }
    }

    private interface FormVisitor {
        void visit(FormSheet form, CellRule rule, PackColumn column, List<FormCells.Found> cells);
    }

    private void each(PackColumns columns, FormVisitor visitor) {
        for (FormSheet form : forms) {
            for (FormRule rule : RULES.forms()) {
                if (!rule.fits(form)) {
                    continue;
                }
                for (CellRule cell : rule.cells()) {
                    PackColumn column = columns.byId(cell.column());
                    if (column != null) {
                        visitor.visit(form, cell, column, FormCells.find(form, rule, cell));
                    }
                }
            }
        }
    }

    private void readCells(
            FormSheet form,
            CellRule rule,
            PackColumn column,
            List<FormCells.Found> cells,
            ValueReader reader,
            Consumer<ImportProblem> problems,
            String unit,
            Map<String, ImportedValue> values) {
        if (cells.isEmpty()) {
            if (rule.absentIsNone()) {
                values.putIfAbsent(
                        column.id(), new ImportedValue(new FactValue.Amount(0), Place.sheet(file, form.sheet())));
            } else if (!rule.optional() && !values.containsKey(column.id())) {
                problems.accept(new ImportProblem(
                        ProblemCode.FORM_LABEL_MISSING,
                        Place.sheet(file, form.sheet()),
                        unit,
                        form.number(),
                        "在 " + form.number() + " 里没有找到“" + column.heading() + "”所在的行或列。",
                        "请核对是否为原始报表；如确无此项请说明原因，或在补充表中填写。"));
            }
            return;
        }
        double sum = 0;
        boolean any = false;
        for (FormCells.Found found : cells) {
            Place place = new Place(file, form.sheet(), found.row(), found.column(), found.heading());
            boolean blank = found.cell().blank();
            FactValue value = reader.read(found.cell(), column, BigDecimal.ONE, place, unit);
            if (value instanceof FactValue.Amount(double number)) {
                sum += number;
                any = true;
            } else if (blank && NumberText.read(found.cell().text()) instanceof NumberText.Blank) {
                any = true;
            } else if (value != null) {
                values.putIfAbsent(column.id(), new ImportedValue(value, place));
            }
        }
        if (any) {
            FormCells.Found first = cells.getFirst();
            Place place = new Place(file, form.sheet(), first.row(), first.column(), first.heading());
            values.putIfAbsent(column.id(), new ImportedValue(new FactValue.Amount(sum), place));
        }
    }

    private void warnOfAttached(String unit, Consumer<ImportProblem> problems) {
        for (String code : Identity.attached(identity, RULES.attached())) {
            problems.accept(new ImportProblem(
                    ProblemCode.ATTACHED_CLASSES,
                    Place.sheet(file, identitySheet),
                    unit,
                    code,
                    "学校办有" + RULES.attached().get(code) + "（" + code + "）。",
                    "附设班的学生和教师已按学段读入；请核对办学类型是否需要按一贯制学校填写。"));
        }
    }
}
