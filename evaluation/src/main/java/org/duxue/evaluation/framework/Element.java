package org.duxue.evaluation.framework;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A defined quantity (数据项) that somebody enters or a source delivers once.
 *
 * <p>An element of level {@link Level#PART} has one column per stage, named {@code id_stage}, with the stage's name
 * before the element's name as Chinese heading (小学在校生数); the others have the single column {@code id}.
 *
 * @param id English id in snake case
 * @param name Chinese name, unique in the framework
 * @param unit unit symbol, for example 人, m2, 万元, 间; empty for text and flags
 * @param stages for level PART the stages that have this column, in order; otherwise empty
 * @param required what names a unit must be filled in every row; of a quantity the column must stand as soon as a unit has
 *     it, while a single blank is a missing value
 * @param enteredBy who knows it: {@code school}, {@code district} or {@code source}
 * @param additive whether it is added up when branch campuses are merged into their main school
 * @param min smallest plausible value, or null
 * @param max largest plausible value, or null
 * @param choices the allowed texts of a {@link Kind#CHOICE}
 * @param aliases other headings under which official tables carry it
 */
public record Element(
        String id,
        String name,
        String nameEn,
        Kind kind,
        String unit,
        Level level,
        List<String> stages,
        boolean required,
        String enteredBy,
        boolean additive,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<String> choices,
        List<String> aliases,
        String help) {

    /** How a value is written. */
    public enum Kind {
        /** A decimal number. */
        NUMBER,
        /** A whole number that is not negative. */
        COUNT,
        /** 是 or 否, kept as 1 or 0. */
        FLAG,
        /** One of the element's choices. */
        CHOICE,
        /** Free text. */
        TEXT,
        /** Several numbers in one cell, separated by 、 ; or a line break: class sizes, room areas. */
        NUMBERS
    }

    public Element {
        stages = List.copyOf(stages);
        choices = List.copyOf(choices);
        aliases = List.copyOf(aliases);
    }

    /** The column of this element for a stage; {@code stage} is ignored unless the level is PART. */
    public String column(String stage) {
        return level == Level.PART ? id + "_" + stage : id;
    }

    /** All columns of this element in order. */
    public List<String> columns() {
        return level == Level.PART ? stages.stream().map(this::column).toList() : List.of(id);
    }
}
