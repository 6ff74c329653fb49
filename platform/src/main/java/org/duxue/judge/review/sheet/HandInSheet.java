package org.duxue.judge.review.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.judge.review.Grounds;
import org.duxue.judge.review.ReviewDeed;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.Marks;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交评定表: freezes the caller's sheet; the last of a team opens the board. */
@Component
public class HandInSheet {
    private final CaseDoor door;
    private final OpenSheet open;
    private final ReviewSchemes schemes;
    private final Grounds grounds;
    private final Marks marks;
    private final Sheets sheets;
    private final OpenBoard board;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandInSheet(
            CaseDoor door,
            OpenSheet open,
            ReviewSchemes schemes,
            Grounds grounds,
            Marks marks,
            Sheets sheets,
            OpenBoard board,
            Clock clock,
            ApplicationEventPublisher events) {
        this.door = door;
        this.open = open;
        this.schemes = schemes;
        this.grounds = grounds;
        this.marks = marks;
        this.sheets = sheets;
        this.board = board;
        this.clock = clock;
        this.events = events;
    }

    /** Doing it again changes nothing. */
    @Transactional
    public void handIn(UUID caseId) {
        CaseView reviewed = door.require(Permission.MARK_WRITE, caseId);
        Optional<Sheet> before = open.mine(reviewed);
        if (before.filter(sheet -> sheet.state() == Sheet.State.HANDED_IN).isPresent()) {
            return;
        }
        ReviewedScheme scheme = schemes.of(reviewed);
        OpenSheet.Held held = open.toWrite(reviewed, scheme);
        boolean rating = held.sheet().kind() == SheetKind.RATING;
        if (rating && scheme.onSite() && reviewed.state() == CaseState.DESK_REVIEW) {
            throw ReviewProblem.NOT_OPEN.with("reason", "本方案须入校督导后才提交评定表；已填内容都已保存");
        }
        List<HeldMark> mine =
                marks.of(caseId, held.sheet().account(), held.sheet().kind());
        requireComplete(Lacking.of(grounds.of(reviewed, scheme), held.seat(), mine));
        String digest = digest(mine);
        sheets.handIn(held.sheet(), clock.instant(), digest);
        events.publishEvent(ReviewDeed.of(
                reviewed,
                "sheet:handed-in",
                Map.of("kind", held.sheet().kind().code(), "marks", mine.size(), "sha256", digest)));
        if (rating) {
            board.afterHandIn(reviewed, held.seat().name());
        }
    }

    private static void requireComplete(List<Lacking> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        Problem problem = ReviewProblem.INCOMPLETE.with("count", lacking.size());
        for (Lacking one : lacking) {
            problem = problem.at(one.point(), one.name() + "：" + one.message());
        }
        throw problem;
    }

    /** SHA-256 over all marks in the order of their points. */
    static String digest(List<HeldMark> marks) {
        String text = marks.stream()
                .sorted(Comparator.comparing(HeldMark::point).thenComparing(HeldMark::phase))
                .map(mark -> String.join(
                        "\u001f",
                        mark.point(),
                        mark.phase().code(),
                        Integer.toString(mark.version()),
                        String.valueOf(mark.finding()),
                        mark.reason(),
                        mark.evidence().toString()))
                .collect(Collectors.joining("\u001e"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
