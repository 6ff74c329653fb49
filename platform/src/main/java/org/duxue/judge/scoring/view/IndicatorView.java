package org.duxue.judge.scoring.view;

import java.util.List;
import org.duxue.evaluation.result.IndicatorResult;
import org.jspecify.annotations.Nullable;

/** One indicator of a unit or of the district, with its tests. */
public record IndicatorView(
        String indicator, String status, @Nullable Double ratio, List<TestView> tests) {

    public static IndicatorView of(IndicatorResult result) {
        return new IndicatorView(
                result.indicator(),
                Wire.word(result.status()),
                Wire.number(result.ratio()),
                result.tests().stream().map(TestView::of).toList());
    }
}
