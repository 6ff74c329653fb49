package org.duxue.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Units keep quantities apart that must not be added or compared. */
class UnitOfMeasureTest {
    private static UnitOfMeasure unit(String text) {
        return UnitOfMeasure.parse(text);
    }

    @Test
    void aPupilIsAPersonAndASquareMetreIsWrittenManyWays() {
        assertThat(unit("元/生").fits(unit("元/人"))).isTrue();
        assertThat(unit("m2").fits(unit("㎡"))).isTrue();
        assertThat(unit("平方米/生").fits(unit("m²/人"))).isTrue();
    }

    @Test
    void tenThousandYuanAreYuanOfAnotherScale() {
        assertThat(unit("万元").fits(unit("元"))).isFalse();
        assertThat(unit("万元").sameKind(unit("元"))).isTrue();
        assertThat(unit("万元").scale()).isEqualTo(Rational.of(10_000));
        assertThat(unit("元").sameKind(unit("人"))).isFalse();
    }

    @Test
    void perHundredPupilsIsReachedByDividingByHundredsOfPupils() {
        assertThat(unit("间").over(unit("百人")).fits(unit("间/百人"))).isTrue();
        assertThat(unit("人").over(unit("百人")).fits(unit("人/百人"))).isTrue();
        assertThat(unit("人").over(unit("人")).fits(unit("人/百人"))).isFalse();
    }

    @Test
    void aPercentIsNotABareRatio() {
        assertThat(unit("%").fits(UnitOfMeasure.NONE)).isFalse();
        assertThat(unit("%").fits(UnitOfMeasure.ANY)).isTrue();
        assertThat(unit("人").over(unit("人")).sameKind(unit("%"))).isTrue();
    }

    @Test
    void namesItselfInMessages() {
        assertThat(unit("万元").symbol()).isEqualTo("万元");
        assertThat(unit("m2/生").symbol()).isEqualTo("m2/人");
        assertThat(unit("%").symbol()).isEqualTo("%");
        assertThat(UnitOfMeasure.NONE.symbol()).isEqualTo("无单位");
    }
}
