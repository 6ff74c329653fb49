package org.duxue.roof.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.notice.Notices;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.burden.Whitelist;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.SelfEvaluations;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.ProgrammeState;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.plan.Plan;
import org.duxue.work.programme.plan.PlanItem;
import org.duxue.work.programme.plan.Plans;
import org.duxue.work.programme.running.CaseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的工作: one list of what the caller must do, by when and how long it takes; nothing else. The most urgent comes first. */
@Component
public class MyWork {
    private static final int DRAFTS = 20;

    private final Gate gate;
    private final CaseDesk desk;
    private final Programmes programmes;
    private final Plans plans;
    private final Whitelist whitelist;
    private final SelfEvaluations evaluations;
    private final Glances glances;
    private final Notices notices;
    private final Clock clock;

    MyWork(
            Gate gate,
            CaseDesk desk,
            Programmes programmes,
            Plans plans,
            Whitelist whitelist,
            SelfEvaluations evaluations,
            Glances glances,
            Notices notices,
            Clock clock) {
        this.gate = gate;
        this.desk = desk;
        this.programmes = programmes;
        this.plans = plans;
        this.whitelist = whitelist;
        this.evaluations = evaluations;
        this.glances = glances;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param about what it is about: a unit, a programme, a file
     * @param due the last day, or null
     * @param minutes how long it takes, or null when nobody knows
     * @param count how many it stands for, or null for one
     */
    public record Item(
            String kind,
            String title,
            String titleEn,
            String about,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable Integer minutes,
            @Nullable Integer count,
            String link) {}

    @Transactional(readOnly = true)
    public List<Item> mine() {
        gate.require(Permission.DESK_READ);
        LocalDate today = LocalDate.now(clock);
        Set<Permission> held = gate.permissions();
        List<Item> items = new ArrayList<>();
        if (held.contains(Permission.PROGRAMME_READ)) {
            Map<UUID, Assignment.Role> assigned = desk.mine();
            CaseWork work = new CaseWork(held, today);
            boolean answers = held.contains(Permission.ANSWER_WRITE);
            for (CaseDesk.Row row : desk.open()) {
                work.add(row, assigned.get(row.view().id()));
                if (answers) {
                    returned(row.view(), today, items);
                }
            }
            items.addAll(work.items());
        }
        if (held.contains(Permission.PROGRAMME_WRITE)) {
            drafts(items);
            entries(today, items);
        }
        if (held.contains(Permission.YEAR_PLAN_READ)) {
            plan(today, held, items);
        }
        if (held.contains(Permission.IMPORT_WRITE)) {
            glances.waitingImports()
                    .forEach(waiting -> items.add(new Item(
                            "import",
                            "核对导入",
                            "Review an import",
                            waiting.firstFile(),
                            null,
                            false,
                            null,
                            Math.toIntExact(waiting.open()),
                            "/imports/" + waiting.id())));
        }
        int unread = held.contains(Permission.NOTICE_READ) ? notices.unread() : 0;
        if (unread > 0) {
            items.add(new Item("notice", "阅读未读消息", "Read your messages", "", null, false, null, unread, "/notices"));
        }
        items.sort(Comparator.comparing((Item item) -> item.due() == null ? LocalDate.MAX : item.due())
                .thenComparing(Item::kind)
                .thenComparing(Item::about));
        return items;
    }

    /** What the team gave back, while the rest stays accepted. */
    private void returned(CaseView view, LocalDate today, List<Item> items) {
        List<Answer> pending = evaluations.of(view.id()).answers().values().stream()
                .filter(Answer::pending)
                .toList();
        LocalDate due = pending.stream()
                .map(Answer::returned)
                .filter(Objects::nonNull)
                .map(Answer.Returned::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (due != null) {
            items.add(new Item(
                    "returned-item",
                    "修改退回的考查要点",
                    "Answer what was given back",
                    view.unitName() + " · " + view.programmeTitle(),
                    due,
                    due.isBefore(today),
                    null,
                    pending.size(),
                    "/cases/" + view.id() + "/self-evaluation"));
        }
    }

    private void drafts(List<Item> items) {
        for (Programme draft : programmes
                .search(new Programmes.Filter(ProgrammeState.DRAFT, null, null), null, DRAFTS)
                .items()) {
            items.add(new Item(
                    "launch",
                    "完善并启动项目",
                    "Finish and launch",
                    draft.title(),
                    null,
                    false,
                    null,
                    null,
                    "/programmes/" + draft.id()));
        }
    }

    private void entries(LocalDate today, List<Item> items) {
        List<Entry> waiting = whitelist.of(today.getYear()).stream()
                .filter(entry -> entry.state() == Entry.State.DRAFT)
                .toList();
        for (Entry entry : waiting) {
            items.add(new Item(
                    "approve-entry",
                    "批准白名单事项",
                    "Approve a whitelist entry",
                    entry.title(),
                    entry.content().opens(),
                    entry.content().opens().isBefore(today),
                    null,
                    null,
                    "/burden"));
        }
    }

    private void plan(LocalDate today, Set<Permission> held, List<Item> items) {
        int year = today.getYear();
        boolean approves = held.contains(Permission.YEAR_PLAN_APPROVE);
        plans.find(year)
                .filter(plan -> approves && plan.state() != Plan.State.APPROVED)
                .ifPresent(plan -> items.add(new Item(
                        "approve-plan",
                        "批准年度督导计划",
                        "Approve the year's plan",
                        plan.title(),
                        null,
                        false,
                        null,
                        null,
                        "/plan")));
        if (held.contains(Permission.YEAR_PLAN_WRITE)) {
            for (PlanItem item : plans.items(year)) {
                if (item.late(today)) {
                    items.add(new Item(
                            "plan-item",
                            "工作要点已逾期",
                            "A work point is late",
                            item.no() + " " + item.title(),
                            item.ends(),
                            true,
                            null,
                            null,
                            "/plan"));
                }
            }
        }
    }
}
