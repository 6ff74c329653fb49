package org.duxue.judge.scoring.view;

import java.util.List;
import org.duxue.evaluation.result.TestResult;
import org.jspecify.annotations.Nullable;

/** One comparison of a value with its standard. */
public record TestView(
        String test,
        @Nullable Double value,
        @Nullable Double standard,
        @Nullable Double ratio,
        String status,
        List<String> missing,
        @Nullable String reason,
        boolean boundary,
        @Nullable String relaxation) {

    static TestView of(TestResult result) {
        return new TestView(
                result.test(),
                Wire.number(result.value()),
                Wire.number(result.standard()),
                Wire.number(result.ratio()),
                Wire.word(result.status()),
                result.missing(),
                result.reason(),
                result.boundary(),
                result.relaxation());
    }
}
