package org.duxue.evaluation.engine;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.result.Notice;
import org.jspecify.annotations.Nullable;

/** Finds the main school of every campus, through chains; a campus without one is judged as its own school. */
final class Merging {
    private final FactTable table;
    private final @Nullable String into;
    private final int[] parent;
    private final List<Notice> notices;

    private Merging(FactTable table, @Nullable String into, List<Notice> notices) {
        this.table = table;
        this.into = into;
        this.parent = new int[table.rows()];
        this.notices = notices;
    }

    /** The row of the main school by row; a row that is its own main school names itself. */
    static int[] mains(FactTable table, IntPredicate isCampus, @Nullable String into, List<Notice> notices) {
        Merging merging = new Merging(table, into, notices);
        for (int row = 0; row < table.rows(); row++) {
            merging.parent[row] = into != null && isCampus.test(row) ? merging.parentOf(row) : row;
        }
        merging.cutCycles();
        int[] mains = new int[table.rows()];
        for (int row = 0; row < mains.length; row++) {
            int at = row;
            while (merging.parent[at] != at) {
                at = merging.parent[at];
            }
            mains[row] = at;
            if (at != row) {
                merging.announce(row, at);
            }
        }
        return mains;
    }

    private int parentOf(int row) {
        String code = into == null ? null : table.text(row, into);
        OptionalInt found = code == null || code.isBlank() ? OptionalInt.empty() : table.rowOf(code.strip());
        if (found.isPresent() && found.getAsInt() != row) {
            return found.getAsInt();
        }
        String named = code == null || code.isBlank() ? "没有填写所属学校代码" : "所属学校代码 " + code.strip() + " 不在本次数据中";
        String namedEn =
                code == null || code.isBlank() ? "names no main school" : "main school " + code + " is not in the data";
        notices.add(new Notice(
                "no-parent",
                table.code(row),
                "",
                name(row) + "不计校数，但" + named + "，暂按独立学校评价；请补正所属学校代码",
                name(row) + " does not count as a school but " + namedEn + "; judged as a school of its own"));
        return row;
    }

    /** Campuses that name each other in a ring have no main school: each stands alone. */
    private void cutCycles() {
        int[] seen = new int[parent.length];
        Arrays.fill(seen, -1);
        for (int start = 0; start < parent.length; start++) {
            int at = start;
            while (seen[at] < 0 && parent[at] != at) {
                seen[at] = start;
                at = parent[at];
            }
            if (parent[at] != at && seen[at] == start) {
                cut(at);
            }
        }
    }

    private void cut(int ring) {
        int at = ring;
        do {
            int next = parent[at];
            parent[at] = at;
            notices.add(new Notice(
                    "no-parent",
                    table.code(at),
                    "",
                    name(at) + "的所属学校代码互相指向，找不到主校，暂按独立学校评价；请补正所属学校代码",
                    name(at) + " and its main school name each other; judged as a school of its own"));
            at = next;
        } while (at != ring);
    }

    private void announce(int row, int main) {
        notices.add(new Notice(
                "merged",
                table.code(row),
                "",
                name(row) + "不计校数，其数据并入" + name(main),
                name(row) + " does not count as a school; its facts are added to " + name(main)));
    }

    private String name(int row) {
        String name = table.text(row, "name");
        return name == null ? table.code(row) : name;
    }
}
