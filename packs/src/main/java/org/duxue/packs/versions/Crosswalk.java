package org.duxue.packs.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which observation points of one version carry on in another. Every point of either version stands in exactly one link.
 * What was answered under the earlier version is carried over along it, with the loss said beforehand.
 *
 * @param rewritten points of the later version that carry an earlier one on but are measured otherwise, so that an answer
 *     must be looked at again
 */
public record Crosswalk(String scheme, String from, String to, List<Link> links, Set<String> rewritten) {
    /** What became of points. */
    public enum Kind {
        /** One point carries one on. */
        SAME,
        /** Several points share what was one. */
        SPLIT,
        /** One point takes up what were several. */
        MERGED,
        /** Nothing was like it. */
        NEW,
        /** Nothing carries it on. */
        DROPPED
    }

    /** What the link rests on. */
    public enum Because {
        ID,
        NAME,
        TEXT,
        OFFICER
    }

    /**
     * @param from ids in the earlier version; empty when new
     * @param to ids in the later version; empty when dropped
     */
    public record Link(Kind kind, List<String> from, List<String> to, Because because) {
        public Link {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        /** The kind that goes with so many points on each side; many to many is none. */
        boolean fits() {
            return switch (kind) {
                case SAME -> from.size() == 1 && to.size() == 1;
                case SPLIT -> from.size() == 1 && to.size() > 1;
                case MERGED -> from.size() > 1 && to.size() == 1;
                case NEW -> from.isEmpty() && to.size() == 1;
                case DROPPED -> from.size() == 1 && to.isEmpty();
            };
        }
    }

    /**
     * What happens to answers.
     *
     * @param carried later points whose answer is taken over as it is
     * @param review later points whose answer is taken over but must be looked at again: split, merged or measured otherwise
     * @param lost earlier points that were answered and have no successor
     * @param unanswered later points that start empty
     */
    public record Loss(List<String> carried, List<String> review, List<String> lost, List<String> unanswered) {
        public Loss {
            carried = List.copyOf(carried);
            review = List.copyOf(review);
            lost = List.copyOf(lost);
            unanswered = List.copyOf(unanswered);
        }
    }

    public Crosswalk {
        links = List.copyOf(links);
        rewritten = Set.copyOf(rewritten);
    }

    /** What becomes of the answers to these points of the earlier version. */
    public Loss loss(Collection<String> answered) {
        Set<String> given = new HashSet<>(answered);
        List<String> carried = new ArrayList<>();
        List<String> review = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (Link link : links) {
            boolean any = link.from().stream().anyMatch(given::contains);
            switch (link.kind()) {
                case SAME -> {
                    String to = link.to().getFirst();
                    (!any ? unanswered : rewritten.contains(to) ? review : carried).add(to);
                }
                case SPLIT, MERGED -> (any ? review : unanswered).addAll(link.to());
                case NEW -> unanswered.addAll(link.to());
                case DROPPED -> {
                    if (any) {
                        lost.addAll(link.from());
                    }
                }
            }
        }
        return new Loss(carried, review, lost, unanswered);
    }

    /** The earlier points whose answers a later point takes over; empty when it starts anew. */
    public List<String> sources(String point) {
        return links.stream()
                .filter(link -> link.to().contains(point))
                .flatMap(link -> link.from().stream())
                .toList();
    }

    /**
     * What is wrong with links as somebody set them, in Chinese: unknown points, points in no link or in two, kinds that do
     * not go with their numbers.
     */
    public static List<String> faults(List<Link> links, Collection<String> before, Collection<String> after) {
        List<String> faults = new ArrayList<>();
        for (Link link : links) {
            if (!link.fits()) {
                faults.add("“" + String.join("、", link.from()) + " → " + String.join("、", link.to())
                        + "”两边的数目与对应关系不符：沿用一对一，拆分一对多，合并多对一，新增只有新版，取消只有旧版");
            }
        }
        side("旧版", links.stream().flatMap(l -> l.from().stream()).toList(), before, faults);
        side("新版", links.stream().flatMap(l -> l.to().stream()).toList(), after, faults);
        return faults;
    }

    private static void side(String which, List<String> named, Collection<String> known, List<String> faults) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        named.forEach(id -> {
            if (!seen.add(id)) {
                twice.add(id);
            }
        });
        Set<String> strange = new TreeSet<>(seen);
        strange.removeAll(known);
        Set<String> left = new LinkedHashSet<>(known);
        left.removeAll(seen);
        complain(which, twice, "出现在两处对应中；每个观测点只归一处", faults);
        complain(which, strange, "在这一版中不存在；请从清单中选择", faults);
        complain(which, left, "没有归入任何对应；请指明沿用、拆分、合并、新增或取消", faults);
    }

    private static void complain(String which, Set<String> ids, String what, List<String> faults) {
        if (!ids.isEmpty()) {
            faults.add(which + "观测点 " + String.join("、", ids) + " " + what);
        }
    }
}
