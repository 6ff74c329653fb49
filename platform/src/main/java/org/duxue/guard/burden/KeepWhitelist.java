package org.duxue.guard.burden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with the whitelist: lists matters, approves them, corrects caps with a reason, revokes. */
@Component
public class KeepWhitelist {
    private final Gate gate;
    private final Whitelist whitelist;
    private final Units units;
    private final ApplicationEventPublisher events;

    KeepWhitelist(Gate gate, Whitelist whitelist, Units units, ApplicationEventPublisher events) {
        this.gate = gate;
        this.whitelist = whitelist;
        this.units = units;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Entry> of(int year) {
        gate.require(Permission.BURDEN_READ);
        return whitelist.of(year);
    }

    @Transactional(readOnly = true)
    public Entry one(UUID id) {
        gate.require(Permission.BURDEN_READ);
        return whitelist.find(id).orElseThrow(BurdenProblem.UNKNOWN::problem);
    }

    @Transactional
    public Entry add(int year, Entry.Content wish) {
        UnitCode district = district();
        check(wish);
        Entry added = one(whitelist.add(year, wish));
        announce(WhitelistChanged.ADDED, added, district, Map.of());
        return added;
    }

    /** A draft may be changed freely; of an approved entry window and caps alone, with a reason. */
    @Transactional
    public Entry change(UUID id, Entry.Content wish, long edition, String reason) {
        UnitCode district = district();
        Entry before = held(id);
        check(wish);
        Entry.Content after = switch (before.state()) {
            case REVOKED -> throw wrongState(before);
            case DRAFT -> wish;
            case APPROVED -> {
                if (reason.isBlank()) {
                    throw BurdenProblem.NOT_RIGHT.with("count", 1).at("reason", "修改已批准的事项须写明理由");
                }
                yield only(before.content(), wish);
            }
        };
        if (!whitelist.change(before.holding(after, edition), null)) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        announce(WhitelistChanged.CHANGED, before, district, difference(before.content(), after, reason));
        return one(id);
    }

    @Transactional
    public Entry approve(UUID id, String note) {
        UnitCode district = district();
        Entry before = held(id);
        if (before.state() != Entry.State.DRAFT) {
            throw wrongState(before);
        }
        whitelist.change(before.in(Entry.State.APPROVED), Acting.actor());
        announce(WhitelistChanged.APPROVED, before, district, Map.of("note", note));
        return one(id);
    }

    @Transactional
    public Entry revoke(UUID id, String reason) {
        UnitCode district = district();
        Entry before = held(id);
        if (before.state() != Entry.State.APPROVED) {
            throw wrongState(before);
        }
        if (reason.isBlank()) {
            throw BurdenProblem.NOT_RIGHT.with("count", 1).at("reason", "请写明撤销的理由");
        }
        whitelist.change(before.in(Entry.State.REVOKED), null);
        announce(WhitelistChanged.REVOKED, before, district, Map.of("reason", reason));
        return one(id);
    }

    private Entry held(UUID id) {
        return whitelist.hold(id).orElseThrow(BurdenProblem.UNKNOWN::problem);
    }

    private UnitCode district() {
        UnitCode district = units.root()
                .map(root -> root.code())
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.BURDEN_WRITE.code()));
        gate.require(Permission.BURDEN_WRITE, district);
        return district;
    }

    private static void check(Entry.Content wish) {
        List<Problem.Field> faults = new ArrayList<>();
        if (wish.title().isBlank()) {
            faults.add(new Problem.Field("title", "请填写事项名称"));
        }
        if (wish.organiser().isBlank()) {
            faults.add(new Problem.Field("organiser", "请填写组织单位"));
        }
        if (wish.closes().isBefore(wish.opens())) {
            faults.add(new Problem.Field("closes", "结束日期早于开始日期"));
        }
        if (wish.visitsCap() != null && wish.visitsCap() < 1) {
            faults.add(new Problem.Field("visitsCap", "进校次数上限至少 1 次；不设上限请留空"));
        }
        if (wish.minutesCap() != null && wish.minutesCap() < 1) {
            faults.add(new Problem.Field("minutesCap", "时长上限至少 1 分钟；不设上限请留空"));
        }
        if (!faults.isEmpty()) {
            Problem problem = BurdenProblem.NOT_RIGHT.with("count", faults.size());
            for (Problem.Field fault : faults) {
                problem = problem.at(fault.field(), fault.message());
            }
            throw problem;
        }
    }

    private static Map<String, Object> difference(Entry.Content before, Entry.Content after, String reason) {
        Map<String, Object> changed = new LinkedHashMap<>();
        if (!before.opens().equals(after.opens()) || !before.closes().equals(after.closes())) {
            changed.put(
                    "window", List.of(before.opens() + "/" + before.closes(), after.opens() + "/" + after.closes()));
        }
        if (!Objects.equals(before.visitsCap(), after.visitsCap())) {
            changed.put("visitsCap", before.visitsCap() + " → " + after.visitsCap());
        }
        if (!Objects.equals(before.minutesCap(), after.minutesCap())) {
            changed.put("minutesCap", before.minutesCap() + " → " + after.minutesCap());
        }
        if (!reason.isBlank()) {
            changed.put("reason", reason);
        }
        return changed;
    }

    private static RuntimeException wrongState(Entry entry) {
        return BurdenProblem.STATE_WRONG
                .with("title", entry.title())
                .and(
                        "state",
                        switch (entry.state()) {
                            case DRAFT -> "草稿";
                            case APPROVED -> "已批准";
                            case REVOKED -> "已撤销";
                        });
    }

    /** What may be changed once it is approved: the window and the caps. */
    private static Entry.Content only(Entry.Content before, Entry.Content wish) {
        return new Entry.Content(
                before.title(),
                before.organiser(),
                before.basis(),
                wish.opens(),
                wish.closes(),
                wish.visitsCap(),
                wish.minutesCap(),
                wish.note());
    }

    private void announce(String action, Entry entry, UnitCode district, Map<String, Object> detail) {
        Map<String, Object> all = new LinkedHashMap<>(detail);
        all.put("title", entry.title());
        events.publishEvent(new WhitelistChanged(action, entry.label(), district, all));
    }
}
