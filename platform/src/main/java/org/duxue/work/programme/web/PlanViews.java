package org.duxue.work.programme.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.launch.Progress;
import org.duxue.work.programme.plan.Plan;
import org.duxue.work.programme.plan.PlanItem;
import org.duxue.work.programme.plan.PlanProgress;
import org.duxue.work.programme.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a plan with what its programmes have come to. */
@Component
class PlanViews {
    private final Plans plans;
    private final Programmes programmes;
    private final ProgrammeViews programmeViews;
    private final Gate gate;
    private final Clock clock;

    PlanViews(Plans plans, Programmes programmes, ProgrammeViews programmeViews, Gate gate, Clock clock) {
        this.plans = plans;
        this.programmes = programmes;
        this.programmeViews = programmeViews;
        this.gate = gate;
        this.clock = clock;
    }

    record PieceJson(
            String name, @Nullable LocalDate due, @Nullable Boolean done) {}

    record ItemEdit(
            @Nullable String title,
            @Nullable String part,
            @Nullable String ownerUnit,
            @Nullable String owner,
            @Nullable List<PieceJson> deliverables,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String note,
            @Nullable String state) {
        PlanItem item(int year, int no) {
            List<PlanItem.Deliverable> pieces = deliverables == null
                    ? List.of()
                    : deliverables.stream()
                            .map(piece -> new PlanItem.Deliverable(
                                    piece.name(), piece.due(), Boolean.TRUE.equals(piece.done())))
                            .toList();
            return new PlanItem(
                    year,
                    no,
                    text(part),
                    text(title),
                    ownerUnit == null || ownerUnit.isBlank() ? null : new UnitCode(ownerUnit),
                    text(owner),
                    pieces,
                    starts,
                    ends,
                    text(note),
                    state == null ? PlanItem.State.PLANNED : Words.parse(PlanItem.State.class, state),
                    0);
        }
    }

    record BeyondJson(
            double selfEvaluation,
            double deskReview,
            double onSite,
            double preliminary,
            @JsonProperty("final") double finalOpinion,
            double published,
            double closed) {}

    record LinkedJson(UUID id, String title, String state, int cases, BeyondJson beyond) {}

    record ItemJson(
            int no,
            long edition,
            String title,
            String part,
            @Nullable String ownerUnit,
            String owner,
            List<PieceJson> deliverables,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            String note,
            String state,
            List<LinkedJson> programmes,
            double done,
            boolean late) {}

    record PlanJson(
            int year,
            String title,
            long edition,
            String state,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvalNote,
            List<ItemJson> items,
            List<String> parts,
            List<String> may) {}

    PlanJson view(Plan plan) {
        List<Programme> linked = programmes.ofPlan(plan.year());
        Map<UUID, Progress> progress =
                programmes.progress(linked.stream().map(Programme::id).toList(), LocalDate.now(clock));
        List<ItemJson> items = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (PlanItem item : plans.items(plan.year())) {
            List<Programme> own = linked.stream()
                    .filter(one -> one.planItem() != null && one.planItem() == item.no())
                    .toList();
            items.add(view(item, own, progress));
            if (!parts.contains(item.part())) {
                parts.add(item.part());
            }
        }
        List<String> may = new ArrayList<>();
        if (gate.permissions().contains(Permission.YEAR_PLAN_WRITE)) {
            may.add("edit");
        }
        if (gate.permissions().contains(Permission.YEAR_PLAN_APPROVE) && plan.state() != Plan.State.APPROVED) {
            may.add("approve");
        }
        return new PlanJson(
                plan.year(),
                plan.title(),
                plan.edition(),
                Words.of(plan.state()),
                plan.approvedBy(),
                plan.approvedAt(),
                plan.approvalNote(),
                items,
                parts,
                may);
    }

    private ItemJson view(PlanItem item, List<Programme> linked, Map<UUID, Progress> progress) {
        List<LinkedJson> shown = new ArrayList<>();
        List<Map<String, Integer>> states = new ArrayList<>();
        for (Programme one : linked) {
            Progress so = progress.getOrDefault(one.id(), Progress.NONE);
            states.add(so.states());
            shown.add(new LinkedJson(
                    one.id(), one.title(), Words.of(one.state()), so.cases(), beyond(PlanProgress.of(so.states()))));
        }
        UnitCode owner = item.ownerUnit();
        return new ItemJson(
                item.no(),
                item.edition(),
                item.title(),
                item.part(),
                owner == null ? null : owner.value(),
                item.owner(),
                item.deliverables().stream()
                        .map(piece -> new PieceJson(piece.name(), piece.due(), piece.done()))
                        .toList(),
                item.starts(),
                item.ends(),
                item.note(),
                Words.of(item.state()),
                shown,
                PlanProgress.done(item, states),
                item.late(LocalDate.now(clock)));
    }

    List<ProgrammeJson.HistoryJson> history(int year) {
        return plans.log(year).stream()
                .map(one -> {
                    Map<String, Object> detail = new LinkedHashMap<>(programmeViews.detail(one.detail()));
                    if (one.no() != null) {
                        detail.put("no", one.no());
                    }
                    return new ProgrammeJson.HistoryJson(
                            one.at(), one.by(), one.what(), null, null, one.note(), detail);
                })
                .toList();
    }

    private static BeyondJson beyond(PlanProgress so) {
        return new BeyondJson(
                so.selfEvaluation(),
                so.deskReview(),
                so.onSite(),
                so.preliminary(),
                so.finalOpinion(),
                so.published(),
                so.closed());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
