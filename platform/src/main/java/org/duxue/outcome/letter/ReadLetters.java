package org.duxue.outcome.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.Permission;
import org.duxue.outcome.letter.ComposeLetter.Composed;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters to look at: drafts as they would go out now, issued ones as they went out. */
@Component
public class ReadLetters {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final CaseDoor door;
    private final CaseLetters letters;
    private final ComposeLetter compose;
    private final Files files;
    private final Clock clock;

    ReadLetters(CaseDoor door, CaseLetters letters, ComposeLetter compose, Files files, Clock clock) {
        this.door = door;
        this.letters = letters;
        this.compose = compose;
        this.files = files;
        this.clock = clock;
    }

    /** A letter with what its check found. */
    public record Shown(
            CaseLetter letter,
            String title,
            boolean ownTemplate,
            List<FigureFault> faults,
            List<CaseLetter.Printed> figures) {}

    /** The bytes of a letter under the name it is saved by. */
    public record Paper(String name, Resource content) {}

    @Transactional(readOnly = true)
    public List<Shown> of(UUID caseId) {
        CaseView reviewed = door.require(Permission.LETTER_READ, caseId);
        return letters.of(caseId).stream()
                .map(letter -> shown(reviewed, letter))
                .toList();
    }

    @Transactional(readOnly = true)
    public Shown one(UUID caseId, UUID letter) {
        CaseView reviewed = door.require(Permission.LETTER_READ, caseId);
        return shown(reviewed, letters.find(caseId, letter).orElseThrow(LetterProblem.UNKNOWN::problem));
    }

    @Transactional(readOnly = true)
    public Paper docx(UUID caseId, UUID letter) {
        CaseView reviewed = door.require(Permission.LETTER_READ, caseId);
        CaseLetter found = letters.find(caseId, letter).orElseThrow(LetterProblem.UNKNOWN::problem);
        CaseLetter.Issue issued = found.issued();
        if (issued != null) {
            return new Paper(issued.title() + "（" + issued.number() + "）.docx", content(issued.docx()));
        }
        Composed composed = composed(reviewed, found);
        return new Paper(composed.title() + "（草稿）.docx", new ByteArrayResource(compose.docx(composed)));
    }

    @Transactional(readOnly = true)
    public Paper pdf(UUID caseId, UUID letter) {
        CaseView reviewed = door.require(Permission.LETTER_READ, caseId);
        CaseLetter found = letters.find(caseId, letter).orElseThrow(LetterProblem.UNKNOWN::problem);
        CaseLetter.Issue issued = found.issued();
        if (issued == null) {
            Composed composed = composed(reviewed, found);
            return new Paper(composed.title() + "（草稿）.pdf", new ByteArrayResource(compose.pdf(composed)));
        }
        String pdf = issued.pdf();
        if (pdf == null) {
            throw LetterProblem.NO_PDF.problem();
        }
        return new Paper(issued.title() + "（" + issued.number() + "）.pdf", content(pdf));
    }

    private Shown shown(CaseView reviewed, CaseLetter letter) {
        CaseLetter.Issue issued = letter.issued();
        if (issued != null) {
            return new Shown(letter, issued.title(), issued.ownTemplate(), List.of(), issued.figures());
        }
        Composed composed = composed(reviewed, letter);
        return new Shown(letter, composed.title(), composed.template() != null, composed.faults(), composed.figures());
    }

    private Composed composed(CaseView reviewed, CaseLetter draft) {
        LocalDate today = LocalDate.now(clock.withZone(HERE));
        return compose.compose(reviewed, draft.kind(), draft.addressee(), draft.remark(), null, today);
    }

    private Resource content(String sha256) {
        return new FileSystemResource(files.content(sha256));
    }
}
