package org.duxue.judge.review.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.board.BoardView.AgreedView;
import org.duxue.judge.review.board.BoardView.BoardMark;
import org.duxue.judge.review.board.BoardView.BoardPoint;
import org.duxue.judge.review.mark.FindingJson;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.result.Gathered;
import org.duxue.judge.review.result.SpanView;
import org.duxue.judge.review.sheet.PointViews;
import org.jspecify.annotations.Nullable;

/** The points of a board: every mark beside what came of it. */
final class BoardPoints {
    private final ReviewedScheme scheme;
    private final Gathered found;
    private final Set<UUID> counting;
    private final Map<String, Decisions.Agreed> agreed;
    private final Map<String, HeldMark> desk = new HashMap<>();

    BoardPoints(ReviewedScheme scheme, Gathered found) {
        this.scheme = scheme;
        this.found = found;
        counting = found.counting();
        agreed = found.agreed().stream().collect(Collectors.toMap(Decisions.Agreed::point, Function.identity()));
        found.marks().stream()
                .filter(mark -> mark.phase() == MarkPhase.DESK)
                .forEach(mark -> desk.put(mark.account() + "/" + mark.point(), mark));
    }

    List<BoardPoint> of(Appraised appraised) {
        Map<UUID, Map<String, HeldMark>> standing = found.standing();
        return appraised.points().stream().map(point -> point(point, standing)).toList();
    }

    private BoardPoint point(PointResult result, Map<UUID, Map<String, HeldMark>> standing) {
        ReviewedScheme.Place place = scheme.place(result.point());
        List<BoardMark> marks = new ArrayList<>();
        found.seats().forEach(seat -> {
            HeldMark mark = standing.getOrDefault(seat.account(), Map.of()).get(result.point());
            if (mark != null) {
                marks.add(mark(mark));
            }
        });
        return new BoardPoint(
                result.point(),
                place.domain().id(),
                place.point().name(),
                place.point().nameEn(),
                PointViews.measure(place.point().measure()),
                PointViews.word(result.state()),
                result.reason(),
                result.weight().toDouble(),
                SpanView.of(result.share()),
                result.steps(),
                result.value(),
                marks,
                apart(marks),
                agreed(result.point()));
    }

    private BoardMark mark(HeldMark mark) {
        HeldMark before = desk.get(mark.account() + "/" + mark.point());
        boolean changed = mark.phase() == MarkPhase.ON_SITE
                && before != null
                && before.finding() != null
                && !before.finding().equals(mark.finding());
        return new BoardMark(
                mark.account(),
                mark.phase().code(),
                FindingJson.of(Objects.requireNonNull(mark.finding())),
                mark.reason(),
                mark.evidence(),
                mark.at(),
                counting.contains(mark.account()),
                changed && before != null ? FindingJson.ofNullable(before.finding()) : null);
    }

    private @Nullable Integer apart(List<BoardMark> marks) {
        int[] ranks = marks.stream()
                .filter(BoardMark::counts)
                .map(mark -> mark.finding().finding())
                .filter(Finding.Rated.class::isInstance)
                .mapToInt(finding -> Agreements.rank(scheme.scheme().scale(), ((Finding.Rated) finding).step()))
                .sorted()
                .toArray();
        return ranks.length < 2 ? null : ranks[ranks.length - 1] - ranks[0];
    }

    private @Nullable AgreedView agreed(String point) {
        Decisions.Agreed one = agreed.get(point);
        return one == null || one.finding() == null
                ? null
                : new AgreedView(
                        one.version(),
                        FindingJson.of(one.finding()),
                        one.reason(),
                        one.participants(),
                        one.heldOn(),
                        one.by(),
                        one.at(),
                        one.kind().code());
    }
}
