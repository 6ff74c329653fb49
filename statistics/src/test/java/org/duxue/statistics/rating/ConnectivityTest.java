package org.duxue.statistics.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.duxue.statistics.rating.CannotRate.Reason;
import org.junit.jupiter.api.Test;

class ConnectivityTest {
    private static CannotRate refused(Ratings ratings) {
        return catchThrowableOfType(
                CannotRate.class, () -> Connectivity.require(ratings, CannotRate.Reason.DISCONNECTED));
    }

    @Test
    void namesThePanelsThatShareNoSubject() {
        Panel panel = new Panel()
                .score("甲校", "王", "1", 3)
                .score("甲校", "李", "1", 2)
                .score("乙校", "李", "1", 4)
                .score("丙校", "赵", "1", 1)
                .score("丙校", "钱", "1", 0);
        CannotRate refusal = refused(panel.ratings());
        assertThat(refusal.reason()).isEqualTo(Reason.DISCONNECTED);
        assertThat(refusal.subsets()).hasSize(2);
        assertThat(refusal.subsets().get(0).subjects()).containsExactly("乙校", "甲校");
        assertThat(refusal.subsets().get(0).raters()).containsExactly("李", "王");
        assertThat(refusal.subsets().get(1).raters()).containsExactly("赵", "钱");
        assertThat(refusal.subsets().get(1).items()).containsExactly("1");
    }

    @Test
    void oneSharedSubjectJoinsTwoPanels() {
        Panel panel = new Panel()
                .score("a", "1", "", 3)
                .score("b", "1", "", 2)
                .score("b", "2", "", 4)
                .score("c", "2", "", 1);
        assertThat(Connectivity.subsets(panel.withoutItems())).hasSize(1);
    }

    @Test
    void aSharedItemDoesNotJoinPanelsThatShareNoSubject() {
        Panel panel = new Panel().score("a", "1", "x", 3).score("b", "2", "x", 2);
        assertThat(Connectivity.subsets(panel.ratings())).hasSize(2);
    }

    @Test
    void ratersWhoEachKeepToTheirOwnItemAreRefused() {
        Panel panel = new Panel();
        for (int s = 0; s < 5; s++) {
            panel.score("s" + s, "1", "x", s).score("s" + s, "2", "y", s);
        }
        CannotRate refusal = refused(panel.ratings());
        assertThat(refusal.subsets()).hasSize(2);
        assertThat(refusal.subsets().get(0).items()).hasSize(1);
    }

    @Test
    void connectedGraphsMayStillHideAConfounding() {
        // Every subject meets rater and item together: rater 1 with x, 2 with y, or both swapped within a subject.
        Panel panel = new Panel();
        for (int s = 0; s < 4; s++) {
            panel.score("s" + s, "1", "x", 1).score("s" + s, "2", "y", 2);
        }
        for (int s = 4; s < 8; s++) {
            panel.score("s" + s, "1", "y", 1).score("s" + s, "1", "y", 2);
        }
        // rater–item: 1–x, 2–y, 1–y is connected; subject–rater and subject–item likewise; yet only s0 to s3 speak, and
        // they always see (1, x) against (2, y).
        CannotRate refusal = refused(panel.ratings());
        assertThat(refusal.reason()).isEqualTo(Reason.CONFOUNDED);
        assertThat(refusal.subsets().stream().flatMap(set -> set.raters().stream()))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(refusal.subsets().stream().flatMap(set -> set.items().stream()))
                .containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void aCrossedDesignIsNotConfounded() {
        Ratings ratings = Panel.drawn(1, 30, 6, 2, 4, 1).ratings();
        assertThat(refused(ratings)).isNull();
    }
}
