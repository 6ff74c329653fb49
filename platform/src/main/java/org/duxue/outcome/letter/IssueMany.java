package org.duxue.outcome.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.reports.letter.LetterKind;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;

/** One letter of a kind for every case of a programme: each stands by itself, what is refused says why and holds up nobody. */
@Component
public class IssueMany {
    private final Gate gate;
    private final Cases cases;
    private final CaseLetters letters;
    private final LetterDesk desk;

    IssueMany(Gate gate, Cases cases, CaseLetters letters, LetterDesk desk) {
        this.gate = gate;
        this.cases = cases;
        this.letters = letters;
        this.desk = desk;
    }

    public record Refused(UUID caseId, String unitName, String code, String reason) {}

    /** @param letters by id and case */
    public record Batch(LetterKind kind, List<CaseLetter> letters, List<Refused> refused) {}

    /**
     * Drafts what is missing and, when asked, issues it. Cases that have an issued letter of the kind are passed over.
     *
     * @param issue whether to issue at once what has no fault
     */
    public Batch order(UUID programme, LetterKind kind, boolean issue) {
        gate.require(Permission.LETTER_WRITE);
        List<CaseView> all = cases.of(programme);
        if (all.isEmpty()) {
            throw HouseProblem.NOT_FOUND.with("what", "督导项目");
        }
        List<CaseLetter> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (CaseView reviewed : all) {
            try {
                one(reviewed, kind, issue, done);
            } catch (Problem problem) {
                refused.add(new Refused(reviewed.id(), reviewed.unitName(), problem.code(), reason(problem)));
            }
        }
        return new Batch(kind, done, refused);
    }

    private void one(CaseView reviewed, LetterKind kind, boolean issue, List<CaseLetter> done) {
        List<CaseLetter> own = letters.of(reviewed.id()).stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
        boolean over = reviewed.state().over() && own.isEmpty();
        if (over || own.stream().anyMatch(letter -> letter.issued() != null)) {
            return;
        }
        CaseLetter draft = own.isEmpty() ? desk.order(reviewed.id(), kind, "", "") : own.getFirst();
        done.add(issue ? desk.issue(reviewed.id(), draft.id()) : draft);
    }

    private static String reason(Problem problem) {
        String fields = problem.fields().stream()
                .map(field -> field.field() + "：" + field.message())
                .collect(Collectors.joining("；"));
        return problem.detail(Locale.CHINESE) + (fields.isEmpty() ? "" : "。" + fields);
    }
}
