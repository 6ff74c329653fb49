package org.duxue.outcome.opinion.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Permission;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.CaseGrounds;
import org.duxue.outcome.opinion.OpinionDone;
import org.duxue.outcome.opinion.OpinionDraft;
import org.duxue.outcome.opinion.OpinionMatters;
import org.duxue.outcome.opinion.OpinionStanding.Deed;
import org.duxue.outcome.opinion.OpinionText;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.reports.letter.DraftWords;
import org.duxue.reports.letter.Letters;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws an opinion up from the results and keeps what the officer makes of it. */
@Component
public class DraftOpinion {
    private static final int MONTHS_FOR_RECTIFICATION = 3;

    private final Hearing hearing;
    private final CaseGrounds grounds;
    private final Opinions opinions;
    private final OpinionMatters matters;
    private final ApplicationEventPublisher events;

    DraftOpinion(
            Hearing hearing,
            CaseGrounds grounds,
            Opinions opinions,
            OpinionMatters matters,
            ApplicationEventPublisher events) {
        this.hearing = hearing;
        this.grounds = grounds;
        this.opinions = opinions;
        this.matters = matters;
        this.events = events;
    }

    /** Writes the draft anew out of the results; what stood there before is replaced. */
    @Transactional
    public OpinionDraft fresh(UUID caseId) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.DRAFT);
        OpinionText text = proposal(grounds.of(reviewed));
        long based = opinions.draft(caseId).map(OpinionDraft::version).orElse(0L);
        return kept(reviewed, text, based);
    }

    @Transactional
    public OpinionDraft save(UUID caseId, OpinionText text, long based) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.DRAFT);
        Set<String> points =
                grounds.of(reviewed).scheme().points().map(Point::id).collect(Collectors.toSet());
        text.check(points);
        return kept(reviewed, text, based);
    }

    /** What the results say by themselves. */
    OpinionText proposal(CaseGround ground) {
        LocalDate due = hearing.today().plusMonths(MONTHS_FOR_RECTIFICATION);
        return OpinionText.of(DraftWords.of(
                ground.pack(),
                ground.reviewed().unitName(),
                ground.result(),
                ground.diagnosis(),
                ground.reasons(),
                due));
    }

    /** Numbers of the text that neither result nor facts explain. */
    List<FigureFault> unexplained(CaseGround ground, OpinionText text) {
        return Letters.unexplained(matters.of(ground, text, null, null, "", hearing.today()));
    }

    private OpinionDraft kept(CaseView reviewed, OpinionText text, long based) {
        OpinionDraft draft = opinions.save(reviewed, text, based);
        events.publishEvent(
                new OpinionDone(reviewed.id(), reviewed.unit(), "drafted", Map.of("version", draft.version())));
        return draft;
    }
}
