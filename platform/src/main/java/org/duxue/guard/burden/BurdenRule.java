package org.duxue.guard.burden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** Whether something may reach schools under an entry. Pure; each refusal says why and what can be done. */
public final class BurdenRule {
    private BurdenRule() {}

    /**
     * Why not.
     *
     * @param code stable code of the refusal
     * @param unit the unit that has reached a cap, or null when the entry itself does not allow it
     */
    public record Refusal(String code, @Nullable UnitCode unit, String message, String remedy) {}

    /**
     * @param used what each unit was asked for under this entry already
     * @param minutes what each is asked for now
     */
    public static List<Refusal> of(Entry entry, LocalDate on, SequencedMap<UnitCode, Used> used, int minutes) {
        List<Refusal> found = new ArrayList<>();
        String name = "“" + entry.title() + "”";
        switch (entry.state()) {
            case DRAFT ->
                found.add(new Refusal("BURDEN-NOT-APPROVED", null, "白名单事项" + name + "尚未批准", "先在“减负白名单”中批准这一事项"));
            case REVOKED -> found.add(new Refusal("BURDEN-REVOKED", null, "白名单事项" + name + "已撤销", "另选一项，或新列一项并批准"));
            case APPROVED -> {
                if (on.isBefore(entry.content().opens())
                        || on.isAfter(entry.content().closes())) {
                    found.add(new Refusal(
                            "BURDEN-OUT-OF-WINDOW",
                            null,
                            name + "只允许在 " + entry.content().opens() + " 至 "
                                    + entry.content().closes() + " 进校，" + on + " 不在其中",
                            "调整开始日期，或修改事项的时间窗口"));
                }
                used.forEach((unit, so) -> caps(entry, unit, so, minutes, found));
            }
        }
        return found;
    }

    private static void caps(Entry entry, UnitCode unit, Used used, int minutes, List<Refusal> found) {
        Integer most = entry.content().minutesCap();
        if (most != null && used.minutes() + minutes > most) {
            found.add(new Refusal(
                    "BURDEN-MINUTES-CAP",
                    unit,
                    "本年已占用 %d 分钟，再加 %d 分钟将超过上限 %d 分钟".formatted(used.minutes(), minutes, most),
                    "精简方案的考查要点或佐证，或说明理由调整事项上限"));
        }
        Integer visits = entry.content().visitsCap();
        if (visits != null && used.visits() + 1 > visits) {
            found.add(new Refusal(
                    "BURDEN-VISITS-CAP",
                    unit,
                    "本年已进校 %d 次，上限 %d 次".formatted(used.visits(), visits),
                    "与其他任务合并进校，或说明理由调整事项上限"));
        }
    }
}
