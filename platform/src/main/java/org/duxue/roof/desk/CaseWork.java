package org.duxue.roof.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.ground.shared.Permission;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.running.CaseDesk;
import org.jspecify.annotations.Nullable;

/**
 * What cases ask of somebody: of a unit its answers, of a reviewer the marks, of the office the next document. The office's
 * cases of one programme at the same step are one line, since they are worked through together.
 */
final class CaseWork {
    private final Set<Permission> held;
    private final LocalDate today;
    private final List<MyWork.Item> items = new ArrayList<>();
    private final Map<String, MyWork.Item> together = new LinkedHashMap<>();

    CaseWork(Set<Permission> held, LocalDate today) {
        this.held = held;
        this.today = today;
    }

    private record Task(String kind, String title, String titleEn, String tab) {}

    List<MyWork.Item> items() {
        List<MyWork.Item> all = new ArrayList<>(items);
        all.addAll(together.values());
        return all;
    }

    /** @param role the caller's on this case, or null */
    void add(CaseDesk.Row row, Assignment.@Nullable Role role) {
        CaseView view = row.view();
        boolean office = held.contains(Permission.PROGRAMME_WRITE);
        if (office && row.flag() != null) {
            boolean ended = row.flag().kind().equals("unit-ended");
            Task decide = ended
                    ? new Task("decide-succession", "决定个案如何继续", "Decide how a case goes on", "")
                    : new Task("fill-team", "补足评估组", "Complete the team", "");
            one(row, decide, null);
        }
        if (view.paused() != null) {
            return;
        }
        if (role != null && role != Assignment.Role.OFFICE) {
            Task task = reviewer(view.state(), role);
            if (task != null) {
                one(row, task, null);
            }
        } else if (office) {
            Task task = office(view.state());
            if (task != null) {
                several(row, task);
            }
        } else if (held.contains(Permission.ANSWER_WRITE)) {
            Task task = unit(view.state());
            if (task != null) {
                one(row, task, view.state() == CaseState.SELF_EVALUATION ? row.minutes() : null);
            }
        }
    }

    private @Nullable Task unit(CaseState state) {
        boolean signs = held.contains(Permission.SUBMISSION_SIGN);
        return switch (state) {
            case SELF_EVALUATION ->
                signs
                        ? new Task("sign-off", "审定并签报自评", "Sign the self-evaluation", "/self-evaluation")
                        : new Task("self-evaluation", "填写自评", "Fill in the self-evaluation", "/self-evaluation");
            case PRELIMINARY ->
                signs ? new Task("defence", "阅读初步意见，可以申辩", "Read the preliminary opinion", "/result") : null;
            case RECTIFYING ->
                signs ? new Task("rectification-report", "整改并报告", "Put right and report", "/result") : null;
            default -> null;
        };
    }

    private static @Nullable Task reviewer(CaseState state, Assignment.Role role) {
        return switch (state) {
            case DESK_REVIEW -> new Task("desk-review", "审阅资料并评分", "Review at the desk", "/review");
            case ON_SITE -> new Task("on-site", "实地督导并评分", "Evaluate on site", "/review");
            case DELIBERATION ->
                role == Assignment.Role.LEADER
                        ? new Task("deliberation", "主持评议", "Lead the deliberation", "/board")
                        : role == Assignment.Role.RATER
                                ? new Task("consensus", "参加评议", "Take part in the deliberation", "/board")
                                : null;
            default -> null;
        };
    }

    private static @Nullable Task office(CaseState state) {
        return switch (state) {
            case DELIBERATION -> new Task("issue-preliminary", "发出初步意见", "Issue the preliminary opinion", "/result");
            case DEFENCE -> new Task("decide-defence", "裁定申辩", "Decide on a defence", "/result");
            case PRELIMINARY -> new Task("issue-final", "发出督导意见书", "Issue the opinion letter", "/result");
            case FINAL -> new Task("publish", "公布结果", "Publish", "/result");
            case RECTIFYING -> new Task("check-rectification", "核查整改", "Check the rectification", "/result");
            default -> null;
        };
    }

    private void one(CaseDesk.Row row, Task task, @Nullable Integer minutes) {
        items.add(item(row, task, minutes));
    }

    private MyWork.Item item(CaseDesk.Row row, Task task, @Nullable Integer minutes) {
        CaseView view = row.view();
        LocalDate due = view.due();
        return new MyWork.Item(
                task.kind(),
                task.title(),
                task.titleEn(),
                view.unitName() + " · " + view.programmeTitle(),
                due,
                due != null && due.isBefore(today),
                minutes,
                null,
                "/cases/" + view.id() + task.tab());
    }

    private void several(CaseDesk.Row row, Task task) {
        String key = row.view().programme() + task.kind();
        together.merge(key, item(row, task, null), (first, next) -> {
            int count = (first.count() == null ? 1 : first.count()) + 1;
            LocalDate due = first.due() == null ? next.due() : first.due();
            return new MyWork.Item(
                    task.kind(),
                    task.title(),
                    task.titleEn(),
                    row.view().programmeTitle(),
                    due,
                    first.overdue() || next.overdue(),
                    null,
                    count,
                    "/programmes/" + row.view().programme());
        });
    }
}
