package org.duxue.judge.review.result;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.judge.review.board.Decisions;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.Marks;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.judge.review.sheet.Seats;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;

/** Fetches what was found and decided: for a programme with one question each, however many cases it has. */
@Component
public class Gathering {
    private final Cases cases;
    private final Sheets sheets;
    private final Marks marks;
    private final Decisions decisions;
    private final Clock clock;

    Gathering(Cases cases, Sheets sheets, Marks marks, Decisions decisions, Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.marks = marks;
        this.decisions = decisions;
        this.clock = clock;
    }

    public Gathered of(CaseView reviewed) {
        UUID id = reviewed.id();
        return new Gathered(
                reviewed,
                Seats.rating(cases.assignments(id), clock.instant()),
                sheets.of(id, SheetKind.RATING),
                marks.of(id, SheetKind.RATING),
                decisions.agreed(id),
                decisions.struck(id));
    }

    /** In the order of the units' names. */
    public List<Gathered> ofProgramme(UUID programme) {
        Map<UUID, List<Assignment>> assignments = by(cases.assignmentsOf(programme), Assignment::caseId);
        Map<UUID, List<Sheet>> handed = by(sheets.ofProgramme(programme, SheetKind.RATING), Sheet::caseId);
        Map<UUID, List<HeldMark>> found = by(marks.ofProgramme(programme, SheetKind.RATING), HeldMark::caseId);
        Map<UUID, List<Decisions.Agreed>> agreed = by(decisions.agreedOf(programme), Decisions.Agreed::caseId);
        Map<UUID, List<Decisions.Struck>> struck = by(decisions.struckOf(programme), Decisions.Struck::caseId);
        List<Gathered> all = new ArrayList<>();
        for (CaseView reviewed : cases.of(programme)) {
            UUID id = reviewed.id();
            all.add(new Gathered(
                    reviewed,
                    Seats.rating(assignments.getOrDefault(id, List.of()), clock.instant()),
                    handed.getOrDefault(id, List.of()),
                    found.getOrDefault(id, List.of()),
                    agreed.getOrDefault(id, List.of()),
                    struck.getOrDefault(id, List.of())));
        }
        return all;
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> caseId) {
        return all.stream().collect(Collectors.groupingBy(caseId));
    }
}
