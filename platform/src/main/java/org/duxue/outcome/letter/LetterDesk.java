package org.duxue.outcome.letter;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.outcome.letter.ComposeLetter.Composed;
import org.duxue.reports.letter.LetterKind;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草、印发、签收: the letters of a case. */
@Component
public class LetterDesk {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final int ADDRESSEE = 100;
    private static final int REMARK = 2000;

    private final CaseDoor door;
    private final CaseLetters letters;
    private final ComposeLetter compose;
    private final Files files;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LetterDesk(
            CaseDoor door,
            CaseLetters letters,
            ComposeLetter compose,
            Files files,
            Units units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.door = door;
        this.letters = letters;
        this.compose = compose;
        this.files = files;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** Drafts a letter; the opinion it tells must have gone out. */
    @Transactional
    public CaseLetter order(UUID caseId, LetterKind kind, String addressee, String remark) {
        CaseView reviewed = door.require(Permission.LETTER_WRITE, caseId);
        check(addressee, remark);
        compose.compose(reviewed, kind, addressee, remark, null, today());
        CaseLetter draft = letters.add(reviewed, kind, addressee.strip(), remark.strip());
        record(reviewed, draft, "drafted", Map.of("kind", kind.code()));
        return draft;
    }

    @Transactional
    public CaseLetter edit(UUID caseId, UUID letter, String addressee, String remark, long based) {
        CaseView reviewed = door.require(Permission.LETTER_WRITE, caseId);
        CaseLetter draft = draft(caseId, letter);
        check(addressee, remark);
        CaseLetter edited = letters.edit(draft, addressee.strip(), remark.strip(), based);
        record(reviewed, draft, "edited", Map.of("version", edited.version()));
        return edited;
    }

    @Transactional
    public void discard(UUID caseId, UUID letter) {
        CaseView reviewed = door.require(Permission.LETTER_WRITE, caseId);
        CaseLetter draft = draft(caseId, letter);
        letters.remove(draft);
        record(reviewed, draft, "discarded", Map.of("kind", draft.kind().code()));
    }

    /** Gives it its number and freezes its files; refused while a figure is unexplained. */
    @Transactional
    public CaseLetter issue(UUID caseId, UUID letter) {
        CaseView reviewed = door.require(Permission.LETTER_WRITE, caseId);
        CaseLetter draft = draft(caseId, letter);
        LocalDate today = today();
        int serial = letters.next(draft.kind(), today.getYear());
        String number = number(draft.kind(), today.getYear(), serial);
        Composed composed = compose.compose(reviewed, draft.kind(), draft.addressee(), draft.remark(), number, today);
        refuse(composed.faults());
        String name = composed.title() + "（" + number + "）";
        String docx = kept(compose.docx(composed), name + ".docx", reviewed, draft);
        String pdf = composed.template() == null ? kept(compose.pdf(composed), name + ".pdf", reviewed, draft) : null;
        CaseLetter issued = letters.issue(
                draft,
                new CaseLetter.Issue(
                        number,
                        serial,
                        today,
                        composed.title(),
                        composed.template() != null,
                        docx,
                        pdf,
                        composed.figures(),
                        Acting.actor().name(),
                        clock.instant()));
        record(reviewed, issued, "issued", Map.of("kind", draft.kind().code(), "number", number, "sha256", docx));
        events.publishEvent(
                new LetterArrived(caseId, reviewed.unit(), draft.kind().title(), number));
        return issued;
    }

    @Transactional
    public CaseLetter receive(UUID caseId, UUID letter) {
        CaseView reviewed = door.require(Permission.DEFENCE_WRITE, caseId);
        CaseLetter found = letters.find(caseId, letter).orElseThrow(LetterProblem.UNKNOWN::problem);
        CaseLetter.Issue issued = found.issued();
        if (issued == null) {
            throw LetterProblem.NOT_ISSUED.problem();
        }
        if (found.receipt() != null) {
            return found;
        }
        CaseLetter received =
                letters.receive(found, new CaseLetter.Receipt(Acting.actor().name(), clock.instant()));
        record(reviewed, received, "received", Map.of("number", issued.number()));
        return received;
    }

    private CaseLetter draft(UUID caseId, UUID letter) {
        CaseLetter found = letters.find(caseId, letter).orElseThrow(LetterProblem.UNKNOWN::problem);
        CaseLetter.Issue issued = found.issued();
        if (issued != null) {
            throw LetterProblem.ISSUED_ALREADY.with("number", issued.number());
        }
        return found;
    }

    private String kept(byte[] content, String name, CaseView reviewed, CaseLetter letter) {
        StoredFile stored = files.keep(new ByteArrayInputStream(content), name, FilePurpose.EVIDENCE);
        files.refer(stored, reviewed.unit(), "letter/" + letter.id());
        return stored.sha256();
    }

    /** 清河督意〔2026〕1号 for 清河区. */
    private String number(LetterKind kind, int year, int serial) {
        String district = units.root().map(Unit::name).orElse("");
        String name = district.replaceAll("(区|县|市)?(教育督导室|教育委员会)?$", "");
        return name + kind.series() + "〔" + year + "〕" + serial + "号";
    }

    private static void refuse(List<FigureFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        Problem problem = LetterProblem.FAULTS.with("count", faults.size());
        for (FigureFault fault : faults) {
            String sentence = fault.sentence().isEmpty() ? "" : "“" + fault.sentence() + "”：";
            problem = problem.at(fault.place(), sentence + fault.message());
        }
        throw problem;
    }

    private static void check(String addressee, String remark) {
        if (addressee.length() > ADDRESSEE || remark.length() > REMARK) {
            throw LetterProblem.TEXT_TOO_LONG.problem();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    private void record(CaseView reviewed, CaseLetter letter, String what, Map<String, Object> detail) {
        events.publishEvent(new LetterDone("letter", what, "letter " + letter.id(), reviewed.unit(), detail));
    }
}
