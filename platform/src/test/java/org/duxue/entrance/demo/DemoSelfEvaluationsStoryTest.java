package org.duxue.entrance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_B;
import static org.duxue.fixtures.Qinghe.SCHOOL_C;
import static org.duxue.fixtures.Qinghe.SCHOOL_D;
import static org.duxue.fixtures.Qinghe.SCHOOL_E;

import java.util.List;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.work.collection.Evaluating;
import org.duxue.work.programme.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The schools of the demonstration stand at different places of their self-evaluation, each in the name of its own people. */
@InTheHouse
class DemoSelfEvaluationsStoryTest {
    private final House house;
    private final DemoSelfEvaluations demo;

    private UUID programme;

    @Autowired
    DemoSelfEvaluationsStoryTest(House house, DemoSelfEvaluations demo) {
        this.house = house;
        this.demo = demo;
    }

    @BeforeEach
    void aProgrammeOfFourSchools() {
        house.reset();
        programme = Evaluating.programme(house, Evaluating.PACK, Evaluating.VERSION, "2025");
        List.of(SCHOOL_B, SCHOOL_C, SCHOOL_D, SCHOOL_E)
                .forEach(unit -> Evaluating.caseOf(house, programme, unit, "学校" + unit, CaseState.SELF_EVALUATION));
    }

    @Test
    void fillsEachCaseAsFarAsItIsAndLeavesItAloneAfterwards() {
        fill();
        assertThat(house.asSuperuser("select state from programme_case order by unit_name"))
                .containsExactlyInAnyOrder("desk-review", "self-evaluation", "desk-review", "self-evaluation");
        assertThat(house.asSuperuser("select count(*) from collection_answer where state = 'returned'"))
                .containsExactly("1");
        assertThat(house.asSuperuser("select count(*) from collection_answer where state = 'ready'")
                        .getFirst())
                .isEqualTo(Integer.toString(Evaluating.points().size() / 2));
        assertThat(house.asSuperuser("select count(distinct person) from collection_answer")
                        .getFirst())
                .isNotEqualTo("1");
        assertThat(Integer.parseInt(house.asSuperuser("select count(*) from collection_evidence")
                        .getFirst()))
                .isGreaterThan(20);
        List<String> before = house.asSuperuser("select version::text from collection_answer order by case_id, point");
        fill();
        assertThat(house.asSuperuser("select version::text from collection_answer order by case_id, point"))
                .isEqualTo(before);
    }

    private void fill() {
        house.as(LUO, () -> {
            demo.fill(programme);
            return programme;
        });
    }
}
