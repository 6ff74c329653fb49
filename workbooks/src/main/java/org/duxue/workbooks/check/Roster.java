package org.duxue.workbooks.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.text.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known unit that a row's code and name mean. A code decides; an equal name decides when there is no code;
 * everything else – a name that contains another, one digit of difference – is a question for a person.
 */
public final class Roster {
    static final double WORTH_ASKING = 0.5;
    static final Comparator<NearMatch.Candidate> BEST_FIRST =
            Comparator.comparingDouble(NearMatch.Candidate::score).reversed().thenComparing(NearMatch.Candidate::code);
    /** With an unknown code a name must be much alike to be asked about; otherwise the unit is simply new. */
    private static final double RENAMED = 0.7;

    private static final double OTHER_SCHOOL = 0.25;

    private final Map<String, UnitDirectory.Unit> byCode = new HashMap<>();
    private final Map<String, UnitDirectory.Unit> byName = new HashMap<>();
    private final Map<String, String> answers;

    public Roster(UnitDirectory known, Map<String, String> answers) {
        this.answers = answers;
        for (UnitDirectory.Unit unit : known.units()) {
            byCode.put(Plain.code(unit.code()), unit);
            byName.put(Plain.key(unit.name()), unit);
            unit.formerNames().forEach(name -> byName.putIfAbsent(Plain.key(name), unit));
        }
    }

    /** Who a row speaks of. */
    public sealed interface Finding {}

    /** @param known whether the office knows the unit; always true when its directory is empty */
    public record Found(String code, boolean known) implements Finding {}

    public record Asked(NearMatch question) implements Finding {}

    /** Neither code nor a name that is known. */
    public record Nobody() implements Finding {}

    public Finding find(String code, String name, Place place) {
        String key = "unit:" + code + ":" + Plain.key(name);
        String answer = answers.get(key);
        if (answer != null && !(answer.isEmpty() && code.isEmpty())) {
            return new Found(answer.isEmpty() ? code : answer, !answer.isEmpty());
        }
        if (byCode.isEmpty()) {
            return code.isEmpty() ? new Nobody() : new Found(code, true);
        }
        UnitDirectory.Unit ofCode = byCode.get(code);
        UnitDirectory.Unit ofName = byName.get(Plain.key(name));
        if (ofCode != null) {
            return fits(ofCode, ofName, name)
                    ? new Found(ofCode.code(), true)
                    : new Asked(question(key, code, name, place));
        }
        if (code.isEmpty() && ofName != null) {
            return new Found(ofName.code(), true);
        }
        NearMatch question = question(key, code, name, place);
        if (!question.candidates().isEmpty()) {
            return new Asked(question);
        }
        return code.isEmpty() ? new Nobody() : new Found(code, false);
    }

    private static boolean fits(UnitDirectory.Unit ofCode, UnitDirectory.@Nullable Unit ofName, String name) {
        return name.isEmpty()
                || ofCode.equals(ofName)
                || (ofName == null && Plain.likeness(Plain.key(ofCode.name()), Plain.key(name)) >= OTHER_SCHOOL);
    }

    private NearMatch question(String key, String code, String name, Place place) {
        String nameKey = Plain.key(name);
        List<NearMatch.Candidate> candidates = byCode.values().stream()
                .map(unit -> new NearMatch.Candidate(unit.code(), unit.name(), likeness(unit, code, nameKey)))
                .filter(candidate -> candidate.score() >= (code.isEmpty() ? WORTH_ASKING : RENAMED))
                .sorted(BEST_FIRST)
                .limit(5)
                .toList();
        return new NearMatch(key, place, name, NearMatch.Question.UNIT, candidates);
    }

    private static double likeness(UnitDirectory.Unit unit, String code, String nameKey) {
        double best = score(nameKey, Plain.key(unit.name()));
        for (String former : unit.formerNames()) {
            best = Math.max(best, score(nameKey, Plain.key(former)));
        }
        return !code.isEmpty() && oneApart(code, unit.code()) ? Math.max(best, RENAMED) : best;
    }

    /** Likeness of two names; one within the other counts more, but is never taken for certain. */
    static double score(String one, String other) {
        double likeness = Plain.likeness(one, other);
        boolean within = other.length() >= 4 && one.length() >= 4 && (one.contains(other) || other.contains(one));
        return within && likeness < 1 ? Math.max(likeness, 0.7) : likeness;
    }

    private static boolean oneApart(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int apart = 0;
        for (int i = 0; i < a.length(); i++) {
            apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    static String parentKey(String code) {
        return "parent:" + code;
    }

    /** The main school a person named for a campus. */
    public Optional<String> parent(String code) {
        return Optional.ofNullable(answers.get(parentKey(code))).filter(answer -> !answer.isEmpty());
    }
}
