package org.duxue.workbooks.scheme;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.SourceFile;
import org.duxue.workbooks.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Reads one sheet by its plan; what cannot be read is noted and reading goes on. */
final class SheetReader {
    private static final int MOST_ROWS = 5_000;
    private static final int DIGITS = 15;

    private final SheetPlan plan;
    private final List<CellFault> faults;
    private final SequencedMap<String, Integer> columns = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private SheetReader(SheetPlan plan, List<CellFault> faults) {
        this.plan = plan;
        this.faults = faults;
    }

    static SheetReader of(SourceFile file, SheetPlan plan, List<CellFault> faults) throws IOException {
        SheetReader reader = new SheetReader(plan, faults);
        if (file.sheets().contains(plan.name())) {
            file.rows(plan.name(), reader::visit);
            reader.missingColumns();
        } else if (plan.required()) {
            reader.fault(0, "", "", "缺少这张工作表", "请从系统重新导出工作簿，在其中修改");
        }
        return reader;
    }

    private boolean visit(GridRow row) {
        if (columns.isEmpty()) {
            head(row);
        } else if (!row.blank()) {
            lines.add(new Line(row));
        }
        return lines.size() < MOST_ROWS;
    }

    /** The first row that carries a heading of the plan is the heading row. */
    private void head(GridRow row) {
        SequencedMap<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < row.width(); i++) {
            String heading = row.cell(i).text().strip();
            if (!heading.isEmpty()) {
                found.putIfAbsent(heading, i);
            }
        }
        if (plan.columns().stream().anyMatch(column -> found.containsKey(column.heading()))) {
            columns.putAll(found);
        }
    }

    private void missingColumns() {
        plan.columns().stream()
                .map(SheetPlan.Column::heading)
                .filter(heading -> !columns.containsKey(heading) && !heading.equals(SheetPlan.SUM))
                .forEach(heading -> fault(0, heading, "", "缺少“" + heading + "”一列", "请恢复这一列的表头"));
    }

    List<Line> lines() {
        return lines;
    }

    /** The headings that start so, in the order of the sheet. */
    List<String> headings(String start) {
        return columns.keySet().stream()
                .filter(heading -> heading.startsWith(start) && heading.length() > start.length())
                .toList();
    }

    void fault(int row, String heading, String value, String message, String remedy) {
        Integer column = columns.get(heading);
        String letters = column == null ? "" : new Place("", plan.name(), row, column, heading).letters();
        faults.add(new CellFault(plan.name(), row, letters, heading, value, message, remedy));
    }

    /** One row below the headings. */
    final class Line {
        private final GridRow row;

        Line(GridRow row) {
            this.row = row;
        }

        int number() {
            return row.number();
        }

        private Cell cell(String heading) {
            Integer column = columns.get(heading);
            return column == null ? Cell.EMPTY : row.cell(column);
        }

        /** The cell's text; a whole number loses the ".0" that Excel may give it. */
        String text(String heading) {
            Cell cell = cell(heading);
            return switch (cell.kind()) {
                case EMPTY -> "";
                case TEXT -> cell.text().strip();
                case NUMBER -> plain(heading, cell.text());
                case LOGICAL -> cell.text().equals("true") ? "是" : "否";
                case DATE, ERROR, UNCOMPUTED -> {
                    wrong(heading, cell.text(), "单元格是日期、错误值或没有算出的公式", "请改写为文字");
                    yield "";
                }
            };
        }

        private String plain(String heading, String text) {
            BigDecimal number = bounded(heading, new BigDecimal(text));
            return number == null ? "" : number.toPlainString();
        }

        private @Nullable BigDecimal bounded(String heading, BigDecimal number) {
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            if (Math.abs((long) plain.precision() - plain.scale()) > DIGITS
                    || Math.abs((long) plain.scale()) > DIGITS) {
                wrong(heading, cell(heading).text(), "数字过大或小数位过多", "请核对数字");
                return null;
            }
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        List<String> list(String heading, String separator) {
            String text = text(heading);
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.split("\\s*" + separator + "\\s*", -1)).stream()
                            .filter(item -> !item.isBlank())
                            .toList();
        }

        @Nullable
        BigDecimal numberOrNull(String heading) {
            Cell cell = cell(heading);
            return switch (NumberText.read(cell.text())) {
                case NumberText.Blank _ -> null;
                case NumberText.Amount(BigDecimal number, Optional<String> unit)
                when unit.isEmpty() -> bounded(heading, number);
                case NumberText.Amount _, NumberText.NotApplicable _, NumberText.NoNumber _ -> {
                    wrong(heading, cell.text(), "不是数字", "只填数字，不写单位和文字");
                    yield null;
                }
            };
        }

        /** What stands there, or zero: a draft may be half done. */
        BigDecimal number(String heading) {
            BigDecimal number = numberOrNull(heading);
            return number == null ? BigDecimal.ZERO : number;
        }

        int whole(String heading) {
            BigDecimal number = number(heading);
            if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(100_000)) > 0) {
                wrong(heading, number.toPlainString(), "不是合理的整数", "请填整数");
                return 0;
            }
            return number.intValue();
        }

        /** The value of a word; blank gives the value for want of one. */
        <T> T choice(String heading, Words<T> words, T otherwise) {
            String text = text(heading);
            T value = words.byWord().get(text);
            if (value == null && !text.isEmpty()) {
                wrong(heading, text, "不是可选的词", "请选择：" + String.join("、", words.all()));
            }
            return value == null ? otherwise : value;
        }

        <T> List<T> choices(String heading, Words<T> words) {
            List<T> chosen = new ArrayList<>();
            for (String word : list(heading, WriteScheme.ITEM)) {
                T value = words.byWord().get(word);
                if (value == null) {
                    wrong(heading, word, "不是可选的词", "可用：" + String.join("、", words.all()) + "，用顿号隔开");
                } else {
                    chosen.add(value);
                }
            }
            return chosen;
        }

        void wrong(String heading, String value, String message, String remedy) {
            fault(row.number(), heading, value, message, remedy);
        }
    }

    /** Lines by a text that must not stand twice; those with none are left out with a fault. */
    Map<String, Line> byId(String heading) {
        Map<String, Line> byId = new LinkedHashMap<>();
        for (Line line : lines) {
            String id = line.text(heading);
            if (id.isEmpty()) {
                line.wrong(heading, "", "没有编号", "请填写编号，或删去这一行");
            } else {
                Line before = byId.putIfAbsent(id, line);
                if (before != null) {
                    line.wrong(heading, id, "编号重复，第 " + before.number() + " 行已有", "请改为唯一的编号");
                }
            }
        }
        return byId;
    }
}
