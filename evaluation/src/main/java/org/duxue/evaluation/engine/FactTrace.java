package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Node.Field;
import org.duxue.evaluation.resolve.Node.Reach;
import org.duxue.evaluation.result.Trace;

/** Explains one fact of a school or district: its cells, the campuses added up in it, the share it is of a whole. */
final class FactTrace {
    private final Frame frame;
    private final int i;

    FactTrace(Frame frame, int i) {
        this.frame = frame;
        this.i = i;
    }

    Trace field(Field field) {
        if (field.reach() != Reach.SCHOOL) {
            int d = field.reach() == Reach.DISTRICT ? i : frame.roster.district[i];
            int row = frame.roster.districtRow[d];
            return fact(field, field.heading(), row, frame.roster.districtTable.rows() > 0 && row >= 0);
        }
        if (field.split()) {
            return split(field);
        }
        int[] rows = frame.roster.rows[i];
        if (rows.length == 1 || !field.element().additive()) {
            return frame.stock.new Reader(field).blank(i, rows[0])
                    ? absent(field)
                    : fact(field, field.heading(), rows[0], true);
        }
        return pot(field, rows, field.heading());
    }

    private Trace absent(Field field) {
        Stage stage = Objects.requireNonNull(field.stage());
        return new Trace("fact", field.heading(), null, 0.0, "0（本校没有" + stage.partName() + "）", null, null, List.of());
    }

    /** One cell and where it came from. */
    private Trace fact(Field field, String label, int row, boolean present) {
        var table = field.reach() == Reach.SCHOOL ? frame.roster.table : frame.roster.districtTable;
        String column = field.column();
        Answer answer = Unknown.because(new Answer.Lack(column, field.heading()));
        if (present) {
            double number = table.number(row, column);
            String text = table.text(row, column);
            double[] list = table.list(row, column);
            if (!Double.isNaN(number)) {
                answer = field.kind() == Node.Kind.TRUTH
                        ? new Answer.Truth(number != 0)
                        : new Answer.Amount(Rational.of(number));
            } else if (text != null) {
                answer = new Answer.Words(text);
            } else if (list != null) {
                answer = new Answer.Values(
                        Arrays.stream(list).mapToObj(Rational::of).toList());
            }
        }
        boolean unknown = answer instanceof Unknown;
        return new Trace(
                unknown ? "missing" : "fact",
                label,
                null,
                FormulaTrace.value(answer),
                unknown ? "没有填报" : FormulaTrace.display(answer, field),
                null,
                present ? table.provenance(row, column) : null,
                List.of());
    }

    /** A merged school's sum over its campuses. */
    private Trace pot(Field field, int[] rows, String label) {
        List<Trace> steps = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        double sum = 0;
        for (int row : rows) {
            steps.add(fact(field, frame.roster.rowName(row) + "的" + field.heading(), row, true));
            double value = frame.roster.table.number(row, field.column());
            terms.add(FormulaTrace.plain(value));
            sum += Double.isNaN(value) ? 0 : value;
        }
        Answer answer = field.split() ? Answer.of(sum) : Exact.of(field, frame, i);
        return new Trace(
                answer instanceof Unknown ? "missing" : "merge",
                label + "（主校与不计校数校区合计）",
                field.kind() == Node.Kind.LIST ? null : String.join(" + ", terms),
                FormulaTrace.value(answer),
                FormulaTrace.display(answer, field),
                frame.roster.rules.mergeClause(),
                null,
                steps);
    }

    private Trace split(Field field) {
        Roster roster = frame.roster;
        int stage = frame.stock.stageOf(field);
        List<Integer> common = new ArrayList<>();
        List<Trace> steps = new ArrayList<>();
        for (int row : roster.rows[i]) {
            if (!roster.standsApart(i, row)) {
                common.add(row);
            }
        }
        int[] rows = common.stream().mapToInt(Integer::intValue).toArray();
        steps.add(
                rows.length == 1
                        ? fact(field, "全校" + field.heading(), rows[0], true)
                        : pot(field, rows, "全校" + field.heading()));
        Stock.Served served = frame.stock.served(i);
        if (served.only == stage && rows.length == roster.rows[i].length) {
            return steps.getFirst();
        }
        Trace share = share(served, stage);
        steps.add(share);
        for (int row : roster.rows[i]) {
            if (roster.standsApart(i, row) && roster.has[stage][row]) {
                steps.add(fact(field, roster.rowName(row) + "（单一学段校区，整体计入）的" + field.heading(), row, true));
            }
        }
        Answer answer = Exact.of(field, frame, i);
        String apart = steps.stream()
                .skip(2)
                .map(s -> " + " + (s.value() == null ? "—" : FormulaTrace.plain(s.value())))
                .collect(Collectors.joining());
        return new Trace(
                answer instanceof Unknown ? "missing" : "split",
                field.words(),
                steps.getFirst().display() + " × " + share.formula() + apart,
                FormulaTrace.value(answer),
                FormulaTrace.display(answer, field),
                roster.rules.splitClause(),
                null,
                steps);
    }

    /** A stage's share of the common pot, written out: 166 ÷ (166 + 1.1 × 210). */
    private Trace share(Stock.Served served, int stage) {
        List<Stage> stages = frame.roster.rules.stages();
        List<String> terms = new ArrayList<>();
        List<Trace> steps = new ArrayList<>();
        for (int s = 0; s < served.pupils.length; s++) {
            if (served.pupils[s] != 0) {
                String heading = stages.get(s).name()
                        + Objects.requireNonNull(frame.roster.rules.pupils()).name();
                terms.add(weighted(s, served.pupils[s]));
                steps.add(pupils(s, heading, served.pupils[s]));
            }
        }
        boolean known = steps.stream().noneMatch(t -> t.value() == null) && !terms.isEmpty();
        Double value = known ? frame.stock.exactShare(i, stage).toDouble() : null;
        return new Trace(
                known ? "split" : "missing",
                stages.get(stage).partName() + "占全校的份额",
                weighted(stage, served.pupils[stage]) + " ÷ (" + String.join(" + ", terms) + ")",
                value,
                value == null ? "无法计算" : FormulaTrace.short9(value),
                frame.roster.rules.splitClause(),
                null,
                steps);
    }

    private Trace pupils(int stage, String heading, double value) {
        String column = Objects.requireNonNull(frame.roster.rules.pupilsColumn(stage));
        int main = frame.roster.rows[i][0];
        boolean known = !Double.isNaN(value);
        return new Trace(
                known ? "fact" : "missing",
                heading,
                null,
                known ? value : null,
                known ? FormulaTrace.plain(value) : "没有填报",
                null,
                frame.roster.table.provenance(main, column),
                List.of());
    }

    private String weighted(int stage, double pupils) {
        Rational weight = frame.roster.rules.weights().get(stage);
        return weight.equals(Rational.ONE)
                ? FormulaTrace.plain(pupils)
                : FormulaTrace.plain(weight.toDouble()) + " × " + FormulaTrace.plain(pupils);
    }
}
