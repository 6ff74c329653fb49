package org.duxue.ground.organisation.web;

import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** A unit on the wire. */
record UnitJson(
        String code,
        String name,
        String kind,
        @Nullable String type,
        @Nullable String setting,
        @Nullable String ownership,
        @Nullable String parentCode,
        @Nullable String town) {

    static UnitJson of(Unit unit) {
        UnitCode parent = unit.parent();
        return new UnitJson(
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
