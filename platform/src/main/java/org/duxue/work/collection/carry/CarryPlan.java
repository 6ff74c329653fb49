package org.duxue.work.collection.carry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.duxue.packs.versions.Crosswalk.Link;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answers.Carried;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.carry.CarryOver.Lost;
import org.jspecify.annotations.Nullable;

/**
 * What of earlier answers can be taken over, and what is lost with the reason. A point that carries one on as it was takes
 * answer and words; one that is measured otherwise, split or merged takes the words alone. Pure.
 */
final class CarryPlan {
    private static final int LONGEST = 4_000;

    private final Appraiser later;
    private final Crosswalk crosswalk;
    private final Map<String, Answer> earlier;
    private final Set<String> asked;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();

    /** @param from the earlier points it comes from */
    record Taken(String point, List<String> from, Kind kind, Carried answer) {
        Taken {
            from = List.copyOf(from);
        }
    }

    private CarryPlan(Appraiser later, Crosswalk crosswalk, Map<String, Answer> earlier) {
        this.later = later;
        this.crosswalk = crosswalk;
        this.earlier = earlier;
        this.asked = AskedPoint.of(later.scheme()).stream()
                .map(point -> point.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static CarryPlan of(Appraiser later, Crosswalk crosswalk, Map<String, Answer> earlier) {
        CarryPlan plan = new CarryPlan(later, crosswalk, earlier);
        crosswalk.links().forEach(plan::link);
        return plan;
    }

    List<Taken> taken() {
        return taken;
    }

    List<Lost> lost() {
        return lost;
    }

    private void link(Link link) {
        List<Answer> answered = link.from().stream()
                .map(earlier::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (answered.isEmpty()) {
            return;
        }
        List<String> targets = link.to().stream().filter(asked::contains).toList();
        if (targets.isEmpty()) {
            boolean dropped = link.kind() == Kind.DROPPED;
            answered.forEach(answer -> lost.add(new Lost(
                    "answer",
                    answer.point(),
                    link.to().isEmpty() ? null : link.to().getFirst(),
                    answer.point(),
                    dropped ? "新版方案取消了这一观测点" : "新版方案由督导组直接评定，学校不再自评",
                    dropped ? "The new version dropped this point" : "The team alone rates it in the new version")));
            return;
        }
        String words = answered.stream()
                .map(answer -> answer.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        for (String point : targets) {
            take(link, answered, point, words.length() <= LONGEST ? words : words.substring(0, LONGEST));
        }
    }

    private void take(Link link, List<Answer> answered, String point, String words) {
        boolean same = link.kind() == Kind.SAME && !crosswalk.rewritten().contains(point);
        Finding finding = same ? answered.getFirst().finding() : null;
        if (finding != null && !fits(point, finding)) {
            finding = null;
        }
        List<String> from = answered.stream().map(Answer::point).toList();
        if (finding == null) {
            answered.stream()
                    .filter(answer -> answer.finding() != null)
                    .forEach(answer -> lost.add(new Lost(
                            "answer", answer.point(), point, answer.point(), why(link.kind()), whyEn(link.kind()))));
        }
        if (finding != null || !words.isEmpty()) {
            taken.add(new Taken(point, from, link.kind(), new Carried(point, finding, words)));
        }
    }

    private boolean fits(String point, @Nullable Finding finding) {
        Mark mark = new Mark("", java.util.Objects.requireNonNull(finding), "沿用");
        return later.faults(new CaseMarks("", Map.of(point, List.of(mark)), Map.of(), Map.of()))
                .isEmpty();
    }

    private static String why(Kind kind) {
        return switch (kind) {
            case SPLIT -> "观测点拆分，只沿用说明文字，等级须重新自评";
            case MERGED -> "观测点合并，只沿用说明文字，等级须重新自评";
            case SAME, NEW, DROPPED -> "评价标准有改动，只沿用说明文字，等级须重新自评";
        };
    }

    private static String whyEn(Kind kind) {
        return switch (kind) {
            case SPLIT -> "The point was split: the words are kept, the rating is not";
            case MERGED -> "Points were merged: the words are kept, the rating is not";
            case SAME, NEW, DROPPED -> "It is measured otherwise now: the words are kept, the rating is not";
        };
    }
}
