package org.duxue.judge.review.result;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.judge.review.Settlements;
import org.duxue.judge.review.sheet.Seat;

/** What raters are called in a result: by name among the team and in the office, 评估员甲, 评估员乙 … in the unit's eyes. */
public final class RaterNames {
    private static final String[] STEMS = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

    private final Map<UUID, String> names = new HashMap<>();
    private final Comparator<Seat> order;

    private RaterNames(Comparator<Seat> order) {
        this.order = order;
    }

    /** True names, told apart where two share one. */
    public static RaterNames open(List<Seat> seats) {
        RaterNames names = new RaterNames(Comparator.comparing(Seat::role).thenComparing(Seat::name));
        Set<String> used = new HashSet<>();
        for (Seat seat : names.inOrder(seats)) {
            String name = seat.name();
            for (int i = 2; !used.add(name); i++) {
                name = seat.name() + "（" + i + "）";
            }
            names.names.put(seat.account(), name);
        }
        return names;
    }

    /** Masked names, in an order that tells nothing of who they are and is the same whenever the case is looked at. */
    public static RaterNames masked(UUID caseId, List<Seat> seats) {
        RaterNames names = new RaterNames(Comparator.comparing(seat -> scatter(caseId, seat.account())));
        int i = 0;
        for (Seat seat : names.inOrder(seats)) {
            names.names.put(seat.account(), "评估员" + (i < STEMS.length ? STEMS[i] : Integer.toString(i + 1)));
            i++;
        }
        return names;
    }

    private static String scatter(UUID caseId, UUID account) {
        byte[] both = (caseId + "/" + account).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(both).toString();
    }

    List<Seat> inOrder(List<Seat> seats) {
        return seats.stream().sorted(order).toList();
    }

    public String of(UUID account) {
        return names.getOrDefault(account, "评估员");
    }

    public String settledBy(Settlements.Kind kind) {
        return switch (kind) {
            case CONSENSUS -> "评估组";
            case OFFICE -> "督导室";
            case DEFENCE -> "申辩复议";
        };
    }
}
