package org.duxue.ground.organisation;

import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation.
 *
 * @param type 办学类型, for example 九年一贯制学校
 * @param setting 城乡, for example 镇区
 * @param ownership 办别, for example 民办
 * @param parent the unit it lies in; none for the district
 * @param town the town's name
 */
public record Unit(
        UnitCode code,
        String name,
        UnitKind kind,
        @Nullable String type,
        @Nullable String setting,
        @Nullable String ownership,
        @Nullable UnitCode parent,
        @Nullable String town) {

    public static Unit of(String code, String name, UnitKind kind, @Nullable String parent) {
        UnitCode above = parent == null ? null : new UnitCode(parent);
        return new Unit(new UnitCode(code), name, kind, null, null, null, above, null);
    }

    public Unit in(@Nullable String townName) {
        return new Unit(code, name, kind, type, setting, ownership, parent, townName);
    }

    public Unit described(@Nullable String asType, @Nullable String asSetting, @Nullable String asOwnership) {
        return new Unit(code, name, kind, asType, asSetting, asOwnership, parent, town);
    }
}
