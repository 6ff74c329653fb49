package org.duxue.judge.review.commission;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.review.ReviewDeed;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 成果核收: the office lists what an institution owes, the institution hands it in, the office takes it or gives it back. */
@Component
public class KeepDeliverables {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1000;

    private final Gate gate;
    private final Cases cases;
    private final Deliverables deliverables;
    private final Files files;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepDeliverables(
            Gate gate,
            Cases cases,
            Deliverables deliverables,
            Files files,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.cases = cases;
        this.deliverables = deliverables;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Deliverables.Item> of(UUID programme) {
        gate.require(Permission.SHEET_READ);
        seen(programme);
        return deliverables.of(programme);
    }

    /** Whether the caller is the office here. */
    @Transactional(readOnly = true)
    public boolean office(UUID programme) {
        return cases.of(programme).stream()
                .findFirst()
                .filter(one -> gate.allows(Permission.DECISION_WRITE, one.unit()))
                .isPresent();
    }

    /** Whether the caller reviews here. */
    @Transactional(readOnly = true)
    public boolean reviews(UUID programme) {
        return cases.assignedToMe().stream().anyMatch(one -> one.programme().equals(programme));
    }

    @Transactional
    public void list(UUID programme, List<Deliverables.Item> wished) {
        gate.require(Permission.DECISION_WRITE);
        requireOffice(programme);
        int no = deliverables.of(programme).stream()
                .mapToInt(Deliverables.Item::no)
                .max()
                .orElse(0);
        for (Deliverables.Item item : wished) {
            requireWords(item);
            int own = item.no() > 0 ? known(programme, item.no()).no() : ++no;
            deliverables.put(programme, new Deliverables.Item(own, item.name().strip(), item.due(), item.note(), null));
        }
        record(programme, "deliverable:listed", Map.of("items", wished.size()));
    }

    @Transactional
    public void handIn(UUID programme, int no, InputStream content, String name, String note) {
        gate.require(Permission.MARK_WRITE);
        seen(programme);
        if (!reviews(programme)) {
            throw ReviewProblem.NOT_MINE.with("what", "本项目");
        }
        Deliverables.Item item = known(programme, no);
        StoredFile file = files.keep(content, name, FilePurpose.EVIDENCE);
        UUID reference = files.refer(file, new UnitCode(Acting.actor().unit()), "deliverable " + programme + " " + no);
        deliverables.deliver(programme, no, file, note.substring(0, Math.min(LONGEST_NOTE, note.length())));
        record(
                programme,
                "deliverable:handed-in",
                Map.of(
                        "name", item.name(),
                        "file", file.name(),
                        "sha256", file.sha256(),
                        "reference", reference.toString()));
    }

    @Transactional
    public void check(UUID programme, int no, boolean accepted, String note) {
        gate.require(Permission.DECISION_WRITE);
        requireOffice(programme);
        Deliverables.Item item = known(programme, no);
        if (!accepted && note.isBlank()) {
            throw ReviewProblem.REASON_MISSING.with("limit", LONGEST_NOTE);
        }
        var verdict =
                new Deliverables.Verdict(accepted, note.strip(), Acting.actor().name(), clock.instant());
        if (!deliverables.check(programme, no, verdict)) {
            throw ReviewProblem.NOTHING_TO_CHECK.problem();
        }
        record(programme, "deliverable:checked", Map.of("name", item.name(), "accepted", accepted, "reason", note));
    }

    /** Late when it was handed in after its day, or the day has passed without it. */
    public boolean late(Deliverables.Item item) {
        if (item.due() == null) {
            return false;
        }
        LocalDate on = item.delivery() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(item.delivery().at(), clock.getZone());
        return on.isAfter(item.due());
    }

    private Deliverables.Item known(UUID programme, int no) {
        return deliverables.find(programme, no).orElseThrow(ReviewProblem.DELIVERABLE_UNKNOWN::problem);
    }

    private static void requireWords(Deliverables.Item item) {
        if (item.name().isBlank()
                || item.name().length() > LONGEST_NAME
                || item.note().length() > LONGEST_NOTE) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("items.name", "名称须为 1 至 200 字，说明最多 1000 字");
        }
    }

    private void requireOffice(UUID programme) {
        CaseView first = seen(programme);
        gate.require(Permission.DECISION_WRITE, first.unit());
    }

    private CaseView seen(UUID programme) {
        return cases.of(programme).stream().findFirst().orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "项目"));
    }

    private void record(UUID programme, String verb, Map<String, Object> detail) {
        events.publishEvent(
                ReviewDeed.ofProgramme(programme, new UnitCode(Acting.actor().unit()), verb, detail));
    }
}
