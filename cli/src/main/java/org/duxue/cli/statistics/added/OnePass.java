package org.duxue.cli.statistics.added;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.statistics.mixed.MixedModel;
import org.duxue.statistics.moments.GroupMoments;
import org.duxue.statistics.moments.RunningMoments;
import org.duxue.tables.Passed;
import org.duxue.tables.Wish;
import org.jspecify.annotations.Nullable;

/**
 * The usual model, fitted while the file is read: rows go straight into the sums of their group, and no column is ever
 * held. Possible when every covariate is a column of numbers and nobody asks for rows afterwards.
 */
final class OnePass {
    private OnePass() {}

    /**
     * The fit, or null when the model or the file needs more than one pass.
     *
     * @throws NoFit when the data allow no fit
     */
    static @Nullable MixedFit fit(ValueAddedCommand model) throws IOException {
        List<String> columns = new ArrayList<>(model.fixed.columns());
        boolean rows = model.diagnose || model.predictions != null;
        if (rows || !model.slopes.isEmpty() || model.fixed.interact() || columns.contains(model.outcome)) {
            return null;
        }
        int fixed = columns.size();
        columns.add(model.outcome);
        RunningMoments running = new RunningMoments(columns);
        Passed passed = model.data.pass(model, new Wish(columns, model.group, RunningMoments.BLOCK), running::add);
        if (passed == null) {
            return null;
        }
        model.progress(0, 0, "fitting");
        GroupMoments moments = running.moments(passed.levels(), passed.places());
        return moments.rows() == 0 ? null : MixedModel.fit(moments, fixed, new int[0], model.group, model.method);
    }
}
