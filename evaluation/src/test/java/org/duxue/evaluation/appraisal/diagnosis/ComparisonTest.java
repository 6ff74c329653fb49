package org.duxue.evaluation.appraisal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.duxue.evaluation.appraisal.diagnosis.Comparison.Peer;
import org.duxue.evaluation.appraisal.diagnosis.Comparison.Why;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void comparesNobodyAmongFour() {
        Comparison found = Comparison.of("S1", group(4, 2));
        assertThat(found.withheld()).isEqualTo(Why.TOO_FEW);
        assertThat(found.position()).isNull();
    }

    @Test
    void saysWhyWhenPointsWereMarkedOnce() {
        List<Peer> once = group(6, 2).stream()
                .map(p -> new Peer(p.code(), p.total(), p.rates(), List.of()))
                .toList();
        assertThat(Comparison.of("S1", once).withheld()).isEqualTo(Why.MARKED_ONCE);
    }

    @Test
    void poolsTheScatterOfReviewersWithinCases() {
        // every case: two replicates 2 apart, so s² = 5·2/5 = 2, SE = √(2/2) = 1, t(5; 0.975) = 2.570582
        Comparison found = Comparison.of("S3", group(5, 10));
        assertThat(found.freedom()).isEqualTo(5);
        var own = Objects.requireNonNull(found.own());
        assertThat(own.high() - own.total()).isCloseTo(2.570582, Offset.offset(1e-5));
        // neighbours are 10 apart and differ surely: third of five, no doubt
        assertThat(found.position()).isEqualTo(new Comparison.Place(3, 3));
    }

    @Test
    void doesNotOrderThoseWhoseTotalsDoNotDiffer() {
        Comparison found = Comparison.of("S3", group(5, 0.5));
        assertThat(found.position()).isEqualTo(new Comparison.Place(1, 5));
    }

    @Test
    void staysSilentWhileTheOwnTotalIsOpen() {
        List<Peer> open = new ArrayList<>(group(6, 2));
        open.add(new Peer("S9", Double.NaN, Map.of(), List.of()));
        assertThat(Comparison.of("S9", open).withheld()).isEqualTo(Why.UNSETTLED);
    }

    @Test
    void givesQuartilesOfTheGroupAndNoNames() {
        var d1 = Comparison.of("S1", group(5, 10)).quartiles().get("D1");
        assertThat(d1).isEqualTo(new Comparison.Quartiles(60, 70, 80));
    }

    /** S1 … Sn with totals {@code apart} apart around 70, two replicates each a point above and below. */
    private static List<Peer> group(int n, double apart) {
        List<Peer> peers = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            double total = 70 + (3 - i) * apart;
            peers.add(new Peer("S" + i, total, Map.of("D1", total), List.of(total - 1, total + 1)));
        }
        return peers;
    }
}
