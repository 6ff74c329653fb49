package org.duxue.workbooks.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.evaluation.facts.Facts;
import org.duxue.workbooks.check.NeededColumns;
import org.duxue.workbooks.check.Roster;
import org.duxue.workbooks.check.RowChecks;
import org.duxue.workbooks.check.SeenUnits;
import org.duxue.workbooks.check.ValueReader;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The gate every row passes, whatever layout it came from: who is it, is it the only one, is it plausible. */
public final class Intake {
    private static final int LONGEST_CODE = 64;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]+");

    private final PackColumns columns;
    private final Roster roster;
    private final Set<String> shared;
    private final Tally tally;
    private final ValueReader values;
    private final ValueReader quiet;
    private final SeenUnits seen;
    private final RowChecks checks;
    private final NeededColumns needed;
    private final Map<String, ImportedValue> repeated = new HashMap<>();
    private final Set<String> districts = new java.util.HashSet<>();

    /**
     * @param shared columns that stand in several sheets, whose values must agree
     * @param previous last period's facts, or null
     */
    public Intake(
            PackColumns columns,
            Roster roster,
            Set<String> shared,
            @Nullable Facts previous,
            NeededColumns needed,
            ImportSink sink) {
        this.columns = columns;
        this.roster = roster;
        this.shared = shared;
        this.needed = needed;
        this.tally = new Tally(sink);
        this.values = new ValueReader(columns, tally::problem);
        this.quiet = new ValueReader(columns, problem -> {});
        this.seen = new SeenUnits(roster, tally::problem);
        this.checks = new RowChecks(
                columns,
                previous == null ? null : previous.schools(),
                previous == null ? null : previous.districts(),
                tally::problem);
    }

    public ValueReader values() {
        return values;
    }

    /** Reads values without finding fault. */
    public ValueReader quietValues() {
        return quiet;
    }

    public Tally tally() {
        return tally;
    }

    /** Takes a row that knows its code, or only its name; {@code nameMayServe} lets a name stand for a missing code. */
    public void take(ImportedRow row, boolean nameMayServe) {
        if (row.target() == ImportedRow.Target.DISTRICT) {
            district(row);
            return;
        }
        switch (roster.find(row.code(), row.name(), row.place())) {
            case Roster.Found(String code, boolean known) -> {
                if (!known) {
                    tally.problem(new ImportProblem(
                            ProblemCode.UNIT_NEW,
                            row.place(),
                            code,
                            code,
                            "名册里没有“" + row.name() + "”（" + code + "）。",
                            "如是新设学校请说明；如是代码写错请改正。"));
                }
                school(new ImportedRow(row.target(), code, row.name(), row.place(), row.values()));
            }
            case Roster.Asked(var question) -> tally.match(question);
            case Roster.Nobody _ -> nobody(row, nameMayServe);
        }
    }

    private void nobody(ImportedRow row, boolean nameMayServe) {
        if (nameMayServe && !row.name().isEmpty()) {
            tally.problemOnce(new ImportProblem(
                    ProblemCode.CODE_FROM_NAME,
                    Place.sheet(row.place().file(), row.place().sheet()),
                    "",
                    "",
                    "这张表没有学校标识码列，以学校名称区分学校。",
                    "请尽量补上“学校标识码”列，改名的学校才不会认错。"));
            school(new ImportedRow(row.target(), row.name(), row.name(), row.place(), row.values()));
        } else {
            tally.problem(new ImportProblem(
                    ProblemCode.CODE_MISSING,
                    row.place(),
                    "",
                    row.name(),
                    "“" + row.name() + "”没有学校代码。",
                    "请填写 10 位学校标识码。"));
        }
    }

    private void school(ImportedRow row) {
        if (row.code().length() > LONGEST_CODE
                || (!row.code().equals(row.name()) && !CODE.matcher(row.code()).matches())) {
            tally.problem(new ImportProblem(
                    ProblemCode.CODE_MALFORMED,
                    row.place(),
                    "",
                    row.code().length() > LONGEST_CODE ? row.code().substring(0, LONGEST_CODE) + "…" : row.code(),
                    "“" + row.name() + "”的代码写法不对：只能由字母、数字、点、下划线或短横组成，最长 64 位。",
                    "请填写 10 位学校标识码。"));
            return;
        }
        ImportedRow settled = withAnswers(row);
        if (seen.admit(settled)) {
            compareShared(settled);
            checks.check(settled);
            needed.see(settled);
            tally.row(settled);
        }
    }

    private ImportedRow withAnswers(ImportedRow row) {
        return roster.parent(row.code())
                .filter(parent -> !row.values().containsKey(PackColumns.PARENT))
                .map(parent -> {
                    Map<String, ImportedValue> values = new LinkedHashMap<>(row.values());
                    values.put(PackColumns.PARENT, new ImportedValue(new FactValue.Words(parent), row.place()));
                    return new ImportedRow(row.target(), row.code(), row.name(), row.place(), values);
                })
                .orElse(row);
    }

    private void compareShared(ImportedRow row) {
        ImportedValue type = row.values().get(PackColumns.TYPE);
        if (type != null
                && type.value() instanceof FactValue.Words(String text)
                && columns.stagesOf(text).isEmpty()) {
            return;
        }
        for (Map.Entry<String, ImportedValue> entry : row.values().entrySet()) {
            if (!shared.contains(entry.getKey())) {
                continue;
            }
            ImportedValue value = entry.getValue();
            ImportedValue earlier = repeated.putIfAbsent(row.target() + row.code() + "\n" + entry.getKey(), value);
            if (earlier != null && !earlier.value().equals(value.value())) {
                PackColumn column = columns.byId(entry.getKey());
                String heading = column == null ? entry.getKey() : column.heading();
                tally.problem(new ImportProblem(
                        ProblemCode.SHARED_DIFFERS,
                        value.place(),
                        row.code(),
                        Tally.show(value.value()),
                        (row.name().isEmpty() ? "" : "“" + row.name() + "”的") + "“" + heading + "”在 " + earlier.place()
                                + " 是 "
                                + Tally.show(earlier.value()) + "，在 " + value.place() + " 是 "
                                + Tally.show(value.value()) + "。",
                        "请核对两处并改成一致；不改则采用后一处。"));
            }
        }
    }

    /** District rows of several sheets add up; twice in one sheet is an error. */
    private void district(ImportedRow row) {
        checks.check(row);
        if (!districts.add(row.place().file() + "\n" + row.place().sheet() + "\n" + row.code())) {
            tally.problem(new ImportProblem(
                    ProblemCode.SCHOOL_TWICE,
                    row.place(),
                    row.code(),
                    row.name(),
                    "区县“" + row.name() + row.code() + "”出现了两次。",
                    "请只保留一行区县数据。"));
            return;
        }
        compareShared(row);
        tally.row(row);
    }

    /** What can only be said at the end. */
    public void finish() {
        seen.finish(tally);
        needed.finish(tally::problem);
    }
}
