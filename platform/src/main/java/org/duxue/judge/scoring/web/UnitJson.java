package org.duxue.judge.scoring.web;

import java.util.List;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.UnitPages;
import org.duxue.judge.scoring.view.GapView;
import org.duxue.judge.scoring.view.UnitView;
import org.jspecify.annotations.Nullable;

/** A school's page on the wire. */
final class UnitJson {
    private UnitJson() {}

    record UnitHead(
            String code,
            String name,
            String kind,
            @Nullable String type,
            @Nullable String setting,
            @Nullable String ownership,
            @Nullable String parentCode,
            @Nullable String town) {}

    record Detail(
            UnitHead unit,
            List<UnitView> parts,
            List<GapView> gaps,
            List<UnitPages.TrendPoint> trend,
            List<UnitPages.Rank> rank) {}

    static Detail of(UnitPages.UnitDetail detail) {
        return new Detail(head(detail.unit()), detail.parts(), detail.gaps(), detail.trend(), detail.rank());
    }

    private static UnitHead head(Unit unit) {
        UnitCode parent = unit.parent();
        return new UnitHead(
                unit.code().value(),
                unit.name(),
                unit.kind().code(),
                unit.type(),
                unit.setting(),
                unit.ownership(),
                parent == null ? null : parent.value(),
                unit.town());
    }
}
