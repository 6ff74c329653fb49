package org.duxue.work.programme.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.announce.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds cases whose unit was merged, split or closed meanwhile; they stand still until the office decides. */
@Component
class EndedUnits {
    static final String KIND = "unit-ended";

    private final Units units;
    private final CaseDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndedUnits(Units units, CaseDesk desk, ApplicationEventPublisher events, Clock clock) {
        this.units = units;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    void flag(List<CaseDesk.Row> open, LocalDate today) {
        Map<UnitCode, Units.Ending> endings = units.endings(
                open.stream().map(row -> row.view().unit()).distinct().toList(), today);
        for (CaseDesk.Row row : open) {
            Units.Ending ending = endings.get(row.view().unit());
            boolean known = row.flag() != null && row.flag().kind().equals(KIND);
            if (ending != null && !known) {
                flag(row.view(), ending);
            }
        }
    }

    private void flag(CaseView view, Units.Ending ending) {
        List<CaseDesk.Successor> successors = units.named(ending.successors()).values().stream()
                .map(unit -> new CaseDesk.Successor(unit.code().value(), unit.name()))
                .toList();
        String message = view.unitName() + "已于 " + ending.on() + " 合并、分立或撤销"
                + (ending.reason().isEmpty() ? "" : "（" + ending.reason() + "）");
        String remedy = successors.isEmpty() ? "撤销个案，或指定承接单位继续" : "由承接单位继续，或撤销个案；填报与佐证保留";
        desk.flag(view.id(), new CaseDesk.Flag(KIND, message, remedy, clock.instant(), successors));
        desk.note(view.id(), "flagged", message, Map.of("kind", KIND));
        UnitCode district = units.root().map(Unit::code).orElse(view.unit());
        events.publishEvent(new Told(
                new Audience.RoleIn("district-officer", district),
                "请决定个案如何继续：" + view.unitName(),
                message + "。" + remedy,
                "/cases/" + view.id()));
    }
}
