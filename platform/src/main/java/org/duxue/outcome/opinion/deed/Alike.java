package org.duxue.outcome.opinion.deed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.diagnosis.Comparison;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.CaseGrounds;
import org.duxue.outcome.opinion.view.ComparisonView;
import org.springframework.stereotype.Component;

/** Compares a case with those that are like it: same programme, so same version and year, and same type and setting. */
@Component
class Alike {
    private final CaseGrounds grounds;
    private final Units units;

    Alike(CaseGrounds grounds, Units units) {
        this.grounds = grounds;
        this.units = units;
    }

    ComparisonView compare(CaseGround own, Appraised result) {
        List<CaseGround> all = grounds.ofProgramme(own.reviewed().programme());
        Map<UnitCode, Unit> known =
                units.named(all.stream().map(ground -> ground.reviewed().unit()).toList());
        Unit self = known.get(own.reviewed().unit());
        String type = self == null ? null : self.type();
        String setting = self == null ? null : self.setting();
        List<Comparison.Peer> peers = all.stream()
                .filter(ground -> {
                    Unit unit = known.get(ground.reviewed().unit());
                    return unit != null && Objects.equals(unit.type(), type) && Objects.equals(unit.setting(), setting);
                })
                .map(ground -> ground.peer(ground.reviewed().id().toString()))
                .toList();
        String words = String.join(
                "、",
                Stream.of(own.pack().header().title() + own.reviewed().version() + "版", type, setting)
                        .filter(Objects::nonNull)
                        .toList());
        Comparison found = Comparison.of(own.reviewed().id().toString(), peers);
        return ComparisonView.of(own.scheme(), found, words, CaseGround.rates(result));
    }
}
