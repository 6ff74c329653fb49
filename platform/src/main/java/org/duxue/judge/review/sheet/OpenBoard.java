package org.duxue.judge.review.sheet;

import java.util.List;
import java.util.Map;
import org.duxue.judge.review.ReviewDeed;
import org.duxue.judge.review.board.BoardDeeds;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseMachine;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the board once nobody is waited for. One at a time per case, so that of two in the same second the second opens it. */
@Component
public class OpenBoard {
    private final Sheets sheets;
    private final BoardDeeds deeds;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    OpenBoard(Sheets sheets, BoardDeeds deeds, Cases cases, ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.deeds = deeds;
        this.cases = cases;
        this.events = events;
    }

    /** After a sheet was handed in: writes it down, and opens the board if it was the last. */
    void afterHandIn(CaseView reviewed, String rater) {
        sheets.queue(reviewed.id());
        deeds.add(reviewed, BoardDeeds.Deed.of("handed-in", null, rater));
        openIfComplete(reviewed, "各评估员均已提交");
    }

    /** Opens the board when nobody is waited for any more; the case goes on to its deliberation. */
    public void openIfComplete(CaseView reviewed, String why) {
        if (!sheets.awaited(reviewed.id()).isEmpty()
                && sheets.closure(reviewed.id()).isEmpty()) {
            return;
        }
        CaseState now = cases.find(reviewed.id()).state();
        if (now != CaseState.DESK_REVIEW && now != CaseState.ON_SITE) {
            return;
        }
        // A team that is short for the moment keeps what it handed in; the case goes on once the office has filled it.
        if (CaseMachine.refuse(cases.standing(reviewed.id()), CaseState.DELIBERATION)
                .isEmpty()) {
            cases.advance(reviewed.id(), CaseState.DELIBERATION, why);
        }
        deeds.add(reviewed, BoardDeeds.Deed.of("opened", null, why));
        events.publishEvent(ReviewDeed.of(reviewed, "board:opened", Map.of("why", why, "waiting", List.of())));
    }
}
