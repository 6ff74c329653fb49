package org.duxue.judge.review.board;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.judge.review.ReviewDeed;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.judge.review.sheet.OpenBoard;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office alone does with sheets: give one back to its reviewer, and stop waiting. */
@Component
public class SteerBoard {
    private static final int LONGEST = 500;

    private final Deciding deciding;
    private final Sheets sheets;
    private final BoardDeeds deeds;
    private final OpenBoard board;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SteerBoard(
            Deciding deciding,
            Sheets sheets,
            BoardDeeds deeds,
            OpenBoard board,
            Clock clock,
            ApplicationEventPublisher events) {
        this.deciding = deciding;
        this.sheets = sheets;
        this.deeds = deeds;
        this.board = board;
        this.clock = clock;
        this.events = events;
    }

    /** 退回评定表: its marks do not count until it is handed in again. */
    @Transactional
    public void reopen(UUID caseId, UUID account, String why) {
        CaseView reviewed = deciding.inOffice(caseId);
        String reason = reason(why);
        Sheet sheet = sheets.hold(caseId, account, SheetKind.RATING)
                .filter(one -> one.state() == Sheet.State.HANDED_IN)
                .orElseThrow(ReviewProblem.SHEET_UNKNOWN::problem);
        sheets.reopen(sheet, new Sheet.Reopening(reason, Acting.actor().name(), clock.instant()));
        deeds.add(reviewed, BoardDeeds.Deed.of("reopened", sheet.name(), reason));
        events.publishEvent(ReviewDeed.of(reviewed, "sheet:reopened", Map.of("of", sheet.name(), "reason", reason)));
    }

    /** 结束评定: no longer waits for those who have not handed in; what they wrote is kept and does not count. */
    @Transactional
    public void close(UUID caseId, String why) {
        CaseView reviewed = deciding.inOffice(caseId);
        String reason = reason(why);
        sheets.queue(caseId);
        if (sheets.closure(caseId).isPresent()) {
            throw ReviewProblem.CLOSED_ALREADY.problem();
        }
        deciding.begin(reviewed);
        sheets.close(caseId, new Sheets.Closure(reason, Acting.actor().name(), clock.instant()));
        deeds.add(reviewed, BoardDeeds.Deed.of("closed", null, reason));
        events.publishEvent(ReviewDeed.of(reviewed, "board:closed", Map.of("reason", reason)));
        board.openIfComplete(reviewed, reason);
    }

    private static String reason(String given) {
        String reason = Deciding.reason(given);
        if (reason.length() > LONGEST) {
            throw ReviewProblem.REASON_MISSING.with("limit", LONGEST);
        }
        return reason;
    }
}
