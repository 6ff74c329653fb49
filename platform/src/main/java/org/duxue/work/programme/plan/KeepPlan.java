package org.duxue.work.programme.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.announce.ProgrammeDeed;
import org.duxue.work.programme.announce.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the year's plan: the office writes it, the leader approves it, an edit afterwards asks for approval again. */
@Component
public class KeepPlan {
    private final Gate gate;
    private final Plans plans;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final WorkPoints points;

    KeepPlan(Gate gate, Plans plans, Units units, ApplicationEventPublisher events, JsonMapper json) {
        this.gate = gate;
        this.plans = plans;
        this.units = units;
        this.events = events;
        this.points = WorkPoints.read(json);
    }

    /** Opens the plan of a year with the usual work points, or with those of another year and nothing done. */
    @Transactional
    public Plan open(int year, @Nullable Integer from) {
        UnitCode district = district(Permission.YEAR_PLAN_WRITE);
        List<PlanItem> items = from == null ? points.of(year) : copied(from, year);
        if (!plans.open(year, year + "年" + points.title(), items)) {
            throw ProgrammeProblem.PLAN_OPEN_ALREADY.with("year", year);
        }
        plans.log(year, null, "created", "", Map.of("items", items.size()));
        announce("programme:plan:opened", year, district, Map.of("items", items.size()));
        return find(year);
    }

    @Transactional
    public Plan add(PlanItem item) {
        UnitCode district = district(Permission.YEAR_PLAN_WRITE);
        find(item.year());
        check(item);
        int no = plans.add(item);
        plans.log(item.year(), no, "added", item.title(), Map.of());
        announce("programme:plan:changed", item.year(), district, Map.of("no", no, "title", item.title()));
        return find(item.year());
    }

    @Transactional
    public Plan change(PlanItem item, long edition) {
        UnitCode district = district(Permission.YEAR_PLAN_WRITE);
        PlanItem before = item(item.year(), item.no());
        check(item);
        if (!plans.change(item, edition)) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        plans.log(item.year(), item.no(), "edited", item.title(), difference(before, item));
        announce("programme:plan:changed", item.year(), district, Map.of("no", item.no(), "title", item.title()));
        return find(item.year());
    }

    @Transactional
    public Plan remove(int year, int no, long edition) {
        UnitCode district = district(Permission.YEAR_PLAN_WRITE);
        PlanItem before = item(year, no);
        if (!plans.remove(year, no, edition)) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        plans.log(year, no, "removed", before.title(), Map.of());
        announce("programme:plan:changed", year, district, Map.of("no", no, "removed", before.title()));
        return find(year);
    }

    @Transactional
    public Plan approve(int year, String note) {
        UnitCode district = district(Permission.YEAR_PLAN_APPROVE);
        find(year);
        plans.approve(year, Acting.actor(), note);
        plans.log(year, null, "approved", note, Map.of());
        announce("programme:plan:approved", year, district, Map.of("note", note));
        events.publishEvent(
                new Told(new Audience.RoleIn("district-officer", district), year + "年督导工作计划已批准", note, "/plan"));
        return find(year);
    }

    private Plan find(int year) {
        return plans.find(year).orElseThrow(() -> ProgrammeProblem.PLAN_UNKNOWN.with("year", year));
    }

    private PlanItem item(int year, int no) {
        return plans.items(year).stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", year + " 年第 " + no + " 项工作要点"));
    }

    private List<PlanItem> copied(int from, int year) {
        find(from);
        int later = year - from;
        return plans.items(from).stream()
                .filter(item -> item.state() != PlanItem.State.DROPPED)
                .map(item -> new PlanItem(
                        year,
                        item.no(),
                        item.part(),
                        item.title(),
                        item.ownerUnit(),
                        item.owner(),
                        item.deliverables().stream()
                                .map(piece -> new PlanItem.Deliverable(
                                        piece.name(),
                                        piece.due() == null ? null : piece.due().plusYears(later),
                                        false))
                                .toList(),
                        item.starts() == null ? null : item.starts().plusYears(later),
                        item.ends() == null ? null : item.ends().plusYears(later),
                        item.note(),
                        PlanItem.State.PLANNED,
                        1))
                .toList();
    }

    private void check(PlanItem item) {
        List<Problem.Field> faults = new ArrayList<>();
        if (item.title().isBlank()) {
            faults.add(new Problem.Field("title", "填写工作要点"));
        }
        if (item.part().isBlank()) {
            faults.add(new Problem.Field("part", "选择或填写所属部分"));
        }
        if (item.starts() != null && item.ends() != null && item.ends().isBefore(item.starts())) {
            faults.add(new Problem.Field("ends", "结束日期早于开始日期"));
        }
        UnitCode owner = item.ownerUnit();
        if (owner != null && units.find(owner).isEmpty()) {
            faults.add(new Problem.Field("ownerUnit", "没有代码为“" + owner + "”的单位"));
        }
        if (item.deliverables().stream().anyMatch(piece -> piece.name().isBlank())) {
            faults.add(new Problem.Field("deliverables", "每项成果都要有名称"));
        }
        if (!faults.isEmpty()) {
            Problem problem = ProgrammeProblem.NOT_RIGHT.with("count", faults.size());
            for (Problem.Field fault : faults) {
                problem = problem.at(fault.field(), fault.message());
            }
            throw problem;
        }
    }

    private static Map<String, Object> difference(PlanItem before, PlanItem after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        if (before.state() != after.state()) {
            changed.put("state", before.state() + " → " + after.state());
        }
        if (!String.valueOf(before.ends()).equals(String.valueOf(after.ends()))) {
            changed.put("ends", before.ends() + " → " + after.ends());
        }
        if (!before.owner().equals(after.owner())) {
            changed.put("owner", before.owner() + " → " + after.owner());
        }
        if (!before.title().equals(after.title())) {
            changed.put("before", before.title());
        }
        return changed;
    }

    private UnitCode district(Permission permission) {
        UnitCode district = units.root()
                .map(Unit::code)
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", permission.code()));
        gate.require(permission, district);
        return district;
    }

    private void announce(String action, int year, UnitCode district, Map<String, Object> detail) {
        events.publishEvent(new ProgrammeDeed(action, "plan " + year, district, detail));
    }
}
