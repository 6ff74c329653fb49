package org.duxue.workbooks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Quantities a standard cannot do without (pupils, to begin with): told when a school teaches the stage and no file has the
 * column. A column that is there and a cell of it that is empty are another matter: that is one missing value. Where no
 * school teaches a stage, nothing of it is asked for.
 *
 * <p>Files that are all there is cannot be evaluated without the column: an error. Files that are added to facts known
 * already may well leave it to other files: asked about only for schools of which nothing is known, and a reason will do.
 */
public final class NeededColumns {
    private final PackColumns columns;
    private final List<PackColumn> absent = new ArrayList<>();
    private final @Nullable FactTable known;
    private final Map<String, List<String>> stagesOf = new HashMap<>();
    private final Map<PackColumn, Lack> lacks = new HashMap<>();

    /** How many units lack a column, and the first of them. */
    private record Lack(int units, ImportedRow first) {}

    /**
     * @param read ids of the columns that the files have
     * @param known the schools' facts known already, or null when the files are all there is
     */
    public NeededColumns(PackColumns columns, Set<String> read, @Nullable FactTable known) {
        this.columns = columns;
        this.known = known;
        columns.all().stream()
                .filter(column -> column.needed() && !read.contains(column.id()))
                .forEach(absent::add);
    }

    public void see(ImportedRow row) {
        List<String> stages = absent.isEmpty() ? List.of() : stages(row);
        if (!judged(stages)) {
            return;
        }
        for (PackColumn column : absent) {
            Stage stage = column.stage();
            if ((stage == null || stages.contains(stage.id())) && !known(row.code(), column)) {
                lacks.merge(column, new Lack(1, row), (before, one) -> new Lack(before.units() + 1, before.first()));
            }
        }
    }

    private List<String> stages(ImportedRow row) {
        ImportedValue type = row.values().get(PackColumns.TYPE);
        return type != null && type.value() instanceof FactValue.Words(String text)
                ? stagesOf.computeIfAbsent(text, columns::stagesOf)
                : List.of();
    }

    private boolean judged(List<String> stages) {
        return columns.stages().stream().anyMatch(stage -> stage.evaluated() && stages.contains(stage.id()));
    }

    private boolean known(String code, PackColumn column) {
        OptionalInt row = known == null ? OptionalInt.empty() : known.rowOf(code);
        return known != null && row.isPresent() && !Double.isNaN(known.number(row.getAsInt(), column.id()));
    }

    /** What can only be said when all rows are known. */
    public void finish(Consumer<ImportProblem> problems) {
        for (PackColumn column : absent) {
            Lack lack = lacks.get(column);
            if (lack != null) {
                problems.accept(problem(column, lack));
            }
        }
    }

    private ImportProblem problem(PackColumn column, Lack lack) {
        Stage stage = column.stage();
        boolean weighsOnly = stage != null && !stage.evaluated();
        ImportedRow first = lack.first();
        String noun = columns.pack().unitNoun();
        String who = "有 " + lack.units() + " 所" + (stage == null ? "" : "开设" + stage.name() + "的") + noun + "（如“"
                + first.name() + "”）";
        String why = weighsOnly ? "缺了它，这些" + noun + "共用的资源无法按学段拆分。" : "缺了它，这些" + noun + "的指标无法计算。";
        return new ImportProblem(
                known == null && !weighsOnly ? ProblemCode.COLUMN_MISSING : ProblemCode.COLUMN_NEEDED,
                Place.sheet(first.place().file(), first.place().sheet()),
                "",
                column.id(),
                "缺少“" + column.heading() + "”列：" + who + "要用到它；" + why,
                known == null
                        ? "请补上这一列；表头写“" + column.heading() + "”或 " + column.id() + "。"
                        : "请补上这一列，或在列对应中为它选择一列；随后由别的文件导入的，请说明。");
    }
}
