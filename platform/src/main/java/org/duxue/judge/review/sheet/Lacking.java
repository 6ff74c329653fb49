package org.duxue.judge.review.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.jspecify.annotations.Nullable;

/** Something that stands between a sheet and handing it in. {@code what} is {@code mark} or {@code reason}. */
public record Lacking(String point, String name, String what, String message, String messageEn) {

    /** Everything a sheet lacks, in the order of the scheme: points without a mark, marks without the reason they need. */
    static List<Lacking> of(Ground ground, Seat seat, List<HeldMark> marks) {
        Map<String, HeldMark> standing = standing(marks);
        List<Lacking> lacking = new ArrayList<>();
        ground.scheme().places().forEach((id, place) -> {
            if (!seat.covers(place.domain().id()) || !ground.markable(id)) {
                return;
            }
            HeldMark mark = standing.get(id);
            if (mark == null || mark.finding() == null) {
                if (ground.needed(id)) {
                    lacking.add(new Lacking(id, place.point().name(), "mark", "尚未评定", "Not marked yet"));
                }
                return;
            }
            String fault = fault(ground.scheme(), id, mark);
            if (fault != null) {
                lacking.add(new Lacking(id, place.point().name(), "reason", fault, "This step needs a written reason"));
            }
        });
        return lacking;
    }

    /** By point the mark that stands: the one made on site where there is one. */
    public static Map<String, HeldMark> standing(List<HeldMark> marks) {
        Map<String, HeldMark> standing = new HashMap<>();
        for (HeldMark mark : marks) {
            if (mark.finding() != null) {
                standing.merge(mark.point(), mark, (one, other) -> one.phase() == MarkPhase.ON_SITE ? one : other);
            }
        }
        return standing;
    }

    private static @Nullable String fault(ReviewedScheme scheme, String point, HeldMark held) {
        if (held.finding() == null) {
            return null;
        }
        Mark mark = new Mark(held.account().toString(), held.finding(), held.reason());
        List<Fault> faults =
                scheme.appraiser().faults(new CaseMarks("", Map.of(point, List.of(mark)), Map.of(), Map.of()));
        return faults.isEmpty() ? null : faults.getFirst().message();
    }
}
