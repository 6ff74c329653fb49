package org.duxue.judge.review.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.Grounds;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.mark.Marks;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评定表: everything a reviewer marks by, of the caller's own domains; the office reads all of them. */
@Component
public class ReadSheet {
    private final CaseDoor door;
    private final Seats seats;
    private final Sheets sheets;
    private final Marks marks;
    private final ReviewSchemes schemes;
    private final Grounds grounds;

    ReadSheet(CaseDoor door, Seats seats, Sheets sheets, Marks marks, ReviewSchemes schemes, Grounds grounds) {
        this.door = door;
        this.seats = seats;
        this.sheets = sheets;
        this.marks = marks;
        this.schemes = schemes;
        this.grounds = grounds;
    }

    @Transactional(readOnly = true)
    public SheetView of(UUID caseId) {
        CaseView reviewed = door.require(Permission.SHEET_READ, caseId);
        ReviewedScheme scheme = schemes.of(reviewed);
        Ground ground = grounds.of(reviewed, scheme);
        Optional<Seat> seat = seats.mine(reviewed);
        SheetKind kind = seat.map(Seat::kind).orElse(null);
        UUID me = Acting.actor().id();
        Optional<Sheet> sheet = kind == null ? Optional.empty() : sheets.find(caseId, me, kind);
        List<HeldMark> mine = kind == null ? List.of() : marks.of(caseId, me, kind);
        Standing standing =
                Standing.of(reviewed, seat, sheet, sheets.closure(caseId).isPresent());
        List<Lacking> lacking = standing.writable() ? Lacking.of(ground, seat.orElseThrow(), mine) : List.of();
        return new SheetView(
                caseId,
                reviewed.programme(),
                reviewed.programmeTitle(),
                reviewed.pack(),
                reviewed.version(),
                reviewed.period().toString(),
                reviewed.unit().value(),
                reviewed.unitName(),
                subject(reviewed),
                reviewed.state().code(),
                reviewed.paused() != null,
                seat.map(one -> one.role().code()).orElse(null),
                seat.map(Seat::domains).orElse(List.of()),
                seat.map(Seat::until).orElse(null),
                standing.code(),
                phase(reviewed, kind).code(),
                standing.writable() && reviewed.paused() == null,
                scheme.scheme().review().blind(),
                sheets.shown(caseId),
                sheet.map(Sheet::handedInAt).orElse(null),
                sheet.map(Sheet::reopened).orElse(null),
                PointViews.scale(scheme),
                new PointViews(ground, mine).tree(domain -> covers(seat, domain)),
                PointViews.lines(scheme),
                lacking,
                progress(ground, seat, mine));
    }

    private static MarkPhase phase(CaseView reviewed, @Nullable SheetKind kind) {
        return kind == null ? MarkPhase.during(reviewed.state()) : OpenSheet.phase(reviewed, kind);
    }

    private static boolean covers(Optional<Seat> seat, Domain domain) {
        return seat.map(one -> one.covers(domain.id())).orElse(true);
    }

    private static SheetView.Progress progress(Ground ground, Optional<Seat> seat, List<HeldMark> mine) {
        Map<String, HeldMark> standing = Lacking.standing(mine);
        List<String> asked = ground.scheme().places().entrySet().stream()
                .filter(place -> covers(seat, place.getValue().domain()))
                .map(Map.Entry::getKey)
                .filter(ground::markable)
                .toList();
        int marked = (int) asked.stream().filter(standing::containsKey).count();
        return new SheetView.Progress(asked.size(), marked, minutes(asked.size() - marked));
    }

    /** Two minutes a point: reading what was handed in, the rubric, and writing the reason. */
    private static int minutes(int left) {
        return 2 * left;
    }

    private static SheetView.@Nullable Person subject(CaseView reviewed) {
        CaseView.Subject head = reviewed.subject();
        return head == null ? null : new SheetView.Person(head.name(), head.post(), head.from(), head.to());
    }
}
