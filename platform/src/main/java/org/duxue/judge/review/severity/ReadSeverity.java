package org.duxue.judge.review.severity;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.result.Gathered;
import org.duxue.judge.review.result.Gathering;
import org.duxue.judge.review.severity.SeverityView.CautionView;
import org.duxue.judge.review.severity.SeverityView.DriftView;
import org.duxue.judge.review.severity.SeverityView.RaterSeverity;
import org.duxue.judge.review.severity.SeverityView.SpreadView;
import org.duxue.judge.review.severity.SeverityView.SubjectScore;
import org.duxue.judge.review.severity.SeverityView.Subset;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.SeverityFit;
import org.duxue.statistics.rating.SubjectMeasure;
import org.duxue.statistics.rating.drift.Drift;
import org.duxue.statistics.rating.drift.Periods;
import org.duxue.statistics.rating.drift.SeverityDrift;
import org.duxue.statistics.rating.linear.LinearSeverity;
import org.duxue.statistics.rating.rasch.ManyFacetRasch;
import org.duxue.statistics.rating.rasch.RaschOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评估员宽严: from the marks of a programme that are open; for the office and the leader. */
@Component
public class ReadSeverity {
    private static final int FEWEST_PERIODS = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Gate gate;
    private final Gathering gathering;
    private final ReviewSchemes schemes;

    ReadSeverity(Gate gate, Gathering gathering, ReviewSchemes schemes) {
        this.gate = gate;
        this.gathering = gathering;
        this.schemes = schemes;
    }

    /** @param rasch many-facet Rasch in logits, else the crossed linear model in per cent of a point */
    @Transactional(readOnly = true)
    public SeverityView of(UUID programme, boolean rasch) {
        gate.require(Permission.SHEET_READ);
        List<Gathered> gathered = gathering.ofProgramme(programme);
        if (gathered.isEmpty()) {
            throw HouseProblem.NOT_FOUND.with("what", "项目");
        }
        gate.require(Permission.SHEET_READ, gathered.getFirst().reviewed().unit());
        Scores scores = Scores.of(
                gathered, schemes.of(gathered.getFirst().reviewed()).scheme().scale(), rasch, ZONE);
        try {
            if (scores.isEmpty()) {
                throw new CannotRate(CannotRate.Reason.NO_SCORES, "no marks are open");
            }
            Ratings ratings = scores.ratings();
            SeverityFit fit = rasch ? ManyFacetRasch.fit(ratings, RaschOptions.DEFAULT) : LinearSeverity.fit(ratings);
            return fitted(programme, rasch, scores, fit, drift(scores, ratings, rasch));
        } catch (CannotRate refused) {
            return refused(programme, rasch, scores, refused);
        }
    }

    private static SeverityView refused(UUID programme, boolean rasch, Scores scores, CannotRate refused) {
        return new SeverityView(
                programme,
                method(rasch),
                unit(rasch),
                0,
                0,
                SeverityWords.refused(refused.reason()),
                refused.subsets().stream()
                        .map(piece -> new Subset(
                                piece.raters().stream().map(scores::rater).toList(),
                                piece.subjects().stream().map(scores::unit).toList(),
                                piece.rows()))
                        .toList(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
    }

    private static SeverityView fitted(
            UUID programme, boolean rasch, Scores scores, SeverityFit fit, @Nullable DriftView drift) {
        return new SeverityView(
                programme,
                method(rasch),
                unit(rasch),
                fit.scores(),
                fit.dropped(),
                null,
                List.of(),
                fit.raters().stream().map(rater -> rater(scores, rater)).toList(),
                new SpreadView(
                        SeverityView.known(fit.raterSpread().sd()),
                        SeverityView.known(fit.raterSpread().reliability()),
                        SeverityView.known(fit.raterSpread().p())),
                fit.subjects().stream().map(subject -> subject(scores, subject)).toList(),
                fit.cautions().stream()
                        .map(caution -> new CautionView(
                                caution.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                caution.about().stream()
                                        .map(scores::rater)
                                        .map(scores::unit)
                                        .toList(),
                                SeverityWords.message(caution.kind()),
                                SeverityWords.messageEn(caution.kind())))
                        .toList(),
                drift);
    }

    private static RaterSeverity rater(Scores scores, FacetMeasure rater) {
        return new RaterSeverity(
                rater.level(),
                scores.rater(rater.level()),
                rater.n(),
                rater.observed(),
                rater.measure(),
                rater.se(),
                rater.lower95(),
                rater.upper95(),
                rater.fair(),
                rater.extreme(),
                SeverityView.known(rater.fit().infit()),
                SeverityView.known(rater.fit().outfit()));
    }

    private static SubjectScore subject(Scores scores, SubjectMeasure subject) {
        return new SubjectScore(
                UUID.fromString(subject.level()),
                scores.unit(subject.level()),
                subject.n(),
                subject.observed(),
                subject.adjusted(),
                subject.lower95(),
                subject.upper95());
    }

    /** By month; null when everything was marked in one, or too little is known. */
    private static @Nullable DriftView drift(Scores scores, Ratings ratings, boolean rasch) {
        Periods periods = Periods.named(scores.months());
        if (periods.times().size() < FEWEST_PERIODS) {
            return null;
        }
        try {
            Drift drift = rasch
                    ? SeverityDrift.rasch(ratings, periods, RaschOptions.DEFAULT)
                    : SeverityDrift.linear(ratings, periods);
            return new DriftView(
                    drift.periods().stream().map(Drift.Period::name).toList(),
                    drift.raters().stream().map(rater -> moved(scores, rater)).toList());
        } catch (CannotRate tooLittle) {
            return null;
        }
    }

    private static SeverityView.RaterDrift moved(Scores scores, Drift.RaterDrift rater) {
        return new SeverityView.RaterDrift(
                rater.rater(),
                scores.rater(rater.rater()),
                rater.periods().stream()
                        .map(in -> new SeverityView.InPeriod(
                                in.period(), in.n(), in.severity(), in.se(), in.lower95(), in.upper95()))
                        .toList(),
                SeverityView.known(rater.trend().slope()),
                SeverityView.known(rater.trend().se()),
                SeverityView.known(rater.holm()));
    }

    private static String method(boolean rasch) {
        return rasch ? "rasch" : "linear";
    }

    private static String unit(boolean rasch) {
        return rasch ? "logits" : "points";
    }
}
