package org.duxue.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.duxue.evaluation.Qinghe;
import org.duxue.evaluation.RandomSchools;
import org.duxue.evaluation.engine.Answer;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Level;
import org.junit.jupiter.api.Test;

/** The fast way over doubles and the sure way over fractions come to the same, gaps included. */
class FastIsExactTest {
    @Test
    void overRandomSchools() {
        Program program = Compiler.compile(Qinghe.framework(
                List.of(Qinghe.teachers(), Qinghe.area(), Qinghe.equipment(), Qinghe.sports(Qinghe.TODAY)), List.of()));
        int known = 0;
        int unknown = 0;
        for (long seed = 0; seed < 40; seed++) {
            Judging judging = Judging.run(program, Qinghe.facts(RandomSchools.of(seed, seed, 30)), Qinghe.OPTIONS);
            Frame frame = judging.setting.frame();
            for (int part = 0; part < frame.parts().size(); part++) {
                for (Program.OneIndicator one : program.of(Level.PART)) {
                    Formula formula =
                            one.tests().getFirst().value().get(frame.parts().stage(part));
                    if (formula != null) {
                        boolean found = agree(formula, frame, frame.parts().school(part));
                        known += found ? 1 : 0;
                        unknown += found ? 0 : 1;
                    }
                }
            }
        }
        assertThat(known).isGreaterThan(1000);
        assertThat(unknown).isGreaterThan(100);
    }

    private static boolean agree(Formula formula, Frame frame, int school) {
        double fast = formula.at(frame, school);
        Answer exact = formula.exactly(frame, school);
        assertThat(Double.isNaN(fast)).as(formula.node().words()).isEqualTo(exact instanceof Answer.Unknown);
        if (exact instanceof Answer.Amount amount) {
            Rational value = amount.value();
            assertThat(fast).isCloseTo(value.toDouble(), within(1e-12 * Math.max(1, Math.abs(fast))));
        }
        if (exact instanceof Answer.Unknown why) {
            assertThat(why.reason()).startsWith("无法计算：").hasSizeGreaterThan(7);
        }
        return !(exact instanceof Answer.Unknown);
    }
}
