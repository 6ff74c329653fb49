package org.duxue.workbooks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.text.Plain;

/**
 * Keeps one small note per unit that went by: who has which code, and which campus belongs to whom. Two rows with one
 * code in the same sheet are an error; in several files they are the stages of one school.
 */
public final class SeenUnits {
    private final Map<String, Note> byCode = new HashMap<>();
    private final Map<String, Note> byName = new HashMap<>();
    private final List<Campus> campuses = new ArrayList<>();
    private final List<Campus> orphans = new ArrayList<>();
    private final Roster roster;
    private final Consumer<ImportProblem> problems;

    private record Note(String code, String name, Place place, boolean campus) {}

    private record Campus(String code, String name, String parent, Place place) {}

    public SeenUnits(Roster roster, Consumer<ImportProblem> problems) {
        this.roster = roster;
        this.problems = problems;
    }

    /** Whether the row may go on: its code is not taken by another row of the same sheet. */
    public boolean admit(ImportedRow row) {
        boolean campus = isCampus(row);
        Note note = new Note(row.code(), row.name(), row.place(), campus);
        Note earlier = byCode.putIfAbsent(row.code(), note);
        if (earlier != null && !differs(earlier, row)) {
            return true;
        }
        if (earlier != null) {
            return false;
        }
        noteName(note);
        if (campus) {
            noteCampus(row);
        }
        return true;
    }

    private boolean differs(Note earlier, ImportedRow row) {
        boolean sameName = Plain.key(earlier.name()).equals(Plain.key(row.name()));
        boolean sameSheet = earlier.place().file().equals(row.place().file())
                && earlier.place().sheet().equals(row.place().sheet());
        if (!sameName && !earlier.name().isEmpty() && !row.name().isEmpty()) {
            problems.accept(new ImportProblem(
                    ProblemCode.CODE_TWICE,
                    row.place(),
                    row.code(),
                    row.code(),
                    "代码 " + row.code() + " 既是“" + earlier.name() + "”（" + earlier.place() + "），又是“" + row.name() + "”。",
                    "请改正其中一所的学校标识码。"));
            return true;
        }
        if (sameSheet) {
            problems.accept(new ImportProblem(
                    ProblemCode.SCHOOL_TWICE,
                    row.place(),
                    row.code(),
                    row.name(),
                    "“" + row.name() + "”在 " + earlier.place().address() + " 行已经出现过。",
                    "请合并成一行，删去多余的一行。"));
        }
        return sameSheet;
    }

    private void noteName(Note note) {
        if (note.name().isEmpty()) {
            return;
        }
        Note earlier = byName.putIfAbsent(Plain.key(note.name()), note);
        if (earlier != null && !earlier.code().equals(note.code())) {
            problems.accept(new ImportProblem(
                    ProblemCode.NAME_TWICE,
                    note.place(),
                    note.code(),
                    note.name(),
                    "“" + note.name() + "”有两个代码：" + earlier.code() + "（" + earlier.place() + "）和 " + note.code() + "。",
                    "如是同一所学校请统一代码；如是两所学校请在名称中加以区分。"));
        }
    }

    private void noteCampus(ImportedRow row) {
        ImportedValue parent = row.values().get(PackColumns.PARENT);
        if (parent != null && parent.value() instanceof FactValue.Words(String code)) {
            campuses.add(new Campus(row.code(), row.name(), code, parent.place()));
        } else {
            orphans.add(new Campus(row.code(), row.name(), "", row.place()));
        }
    }

    private static boolean isCampus(ImportedRow row) {
        ImportedValue counts = row.values().get(PackColumns.COUNTS);
        return counts != null && counts.value().equals(new FactValue.YesNo(false));
    }

    /** What can only be said when all rows are known. */
    public void finish(ImportSink sink) {
        for (Campus campus : campuses) {
            checkParent(campus);
        }
        for (Campus campus : orphans) {
            List<NearMatch.Candidate> candidates = parents(campus.name());
            String names = String.join(
                    "、", candidates.stream().map(NearMatch.Candidate::name).toList());
            problems.accept(new ImportProblem(
                    ProblemCode.PARENT_MISSING,
                    campus.place(),
                    campus.code(),
                    campus.name(),
                    "“" + campus.name() + "”不计校数，但没有写明所属学校。",
                    "请填写“所属学校代码”" + (names.isEmpty() ? "。" : "，或在核对清单中确认（可能是" + names + "）。")));
            sink.match(new NearMatch(
                    Roster.parentKey(campus.code()),
                    campus.place(),
                    campus.name(),
                    NearMatch.Question.PARENT,
                    candidates));
        }
    }

    private void checkParent(Campus campus) {
        Note parent = byCode.get(campus.parent());
        if (parent == null && !roster.knows(campus.parent())) {
            problems.accept(new ImportProblem(
                    ProblemCode.PARENT_UNKNOWN,
                    campus.place(),
                    campus.code(),
                    campus.parent(),
                    "所属学校代码 " + campus.parent() + " 不是任何一所学校的代码。",
                    "请填写主校的学校标识码，主校也要在表中。"));
        } else if (campus.parent().equals(campus.code()) || (parent != null && parent.campus())) {
            problems.accept(new ImportProblem(
                    ProblemCode.PARENT_UNKNOWN,
                    campus.place(),
                    campus.code(),
                    campus.parent(),
                    "所属学校 " + campus.parent() + " 自己也是不计校数的校区。",
                    "请填写计校数的主校的学校标识码。"));
        }
    }

    private List<NearMatch.Candidate> parents(String name) {
        String key = Plain.key(name);
        return byCode.values().stream()
                .filter(note -> !note.campus() && !note.name().isEmpty())
                .map(note ->
                        new NearMatch.Candidate(note.code(), note.name(), Roster.score(key, Plain.key(note.name()))))
                .filter(candidate -> candidate.score() >= Roster.WORTH_ASKING)
                .sorted(Roster.BEST_FIRST)
                .limit(3)
                .toList();
    }

    Optional<String> nameOf(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Note::name);
    }
}
