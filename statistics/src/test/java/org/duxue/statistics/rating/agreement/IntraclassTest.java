package org.duxue.statistics.rating.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.SplittableRandom;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Panel;
import org.duxue.statistics.rating.agreement.Intraclass.Kind;
import org.junit.jupiter.api.Test;

/** The worked example of Shrout and Fleiss 1979: four judges, six targets; intervals as psych gives them. */
class IntraclassTest {
    private static final double[][] JUDGES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private static void same(Figure figure, double value, double lower, double upper) {
        assertThat(figure.value()).isCloseTo(value, offset(1e-7));
        assertThat(figure.lower95()).isCloseTo(lower, offset(1e-7));
        assertThat(figure.upper95()).isCloseTo(upper, offset(1e-7));
    }

    @Test
    void oneWay() {
        Panel panel = new Panel();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 4; j++) {
                panel.score("t" + i, "j" + i + j, "", JUDGES[i][j]);
            }
        }
        Intraclass icc = Intraclass.oneWay(panel.withoutItems());
        same(icc.single(), 0.16574177, -0.132932325, 0.72256006);
        same(icc.average(), 0.44279713, -0.884442155, 0.91241542);
        assertThat(icc.readings()).isEqualTo(4);
    }

    @Test
    void absolute() {
        Intraclass icc = Intraclass.twoWay(JUDGES, Kind.ABSOLUTE);
        same(icc.single(), 0.28976378, 0.018786513, 0.76108437);
        same(icc.average(), 0.62005055, 0.071136815, 0.92723204);
    }

    @Test
    void consistent() {
        Intraclass icc = Intraclass.twoWay(JUDGES, Kind.CONSISTENT);
        same(icc.single(), 0.71484071, 0.342464765, 0.94585826);
        same(icc.average(), 0.90931554, 0.675674714, 0.98589168);
    }

    @Test
    void coversTheTruthWhenItemsShareASubject() {
        int covered = 0;
        int runs = 60;
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = new SplittableRandom(run);
            Panel panel = new Panel();
            for (int s = 0; s < 40; s++) {
                double subject = random.nextGaussian();
                for (int i = 0; i < 4; i++) {
                    double work = subject + random.nextGaussian();
                    for (String rater : new String[] {"a", "b"}) {
                        panel.score("s" + s, rater, "i" + i, work + random.nextGaussian());
                    }
                }
            }
            Figure single = Intraclass.oneWay(panel.ratings()).single();
            covered += single.lower95() <= 2.0 / 3 && 2.0 / 3 <= single.upper95() ? 1 : 0;
        }
        assertThat(covered).isBetween(52, 60);
    }

    @Test
    void refusesOnePieceOfWork() {
        assertThatThrownBy(() -> Intraclass.twoWay(new double[][] {{1, 2}}, Kind.ABSOLUTE))
                .isInstanceOf(CannotRate.class);
        assertThatThrownBy(() -> Intraclass.oneWay(new Panel()
                        .score("a", "1", "", 1)
                        .score("a", "2", "", 2)
                        .withoutItems()))
                .isInstanceOf(CannotRate.class);
    }
}
