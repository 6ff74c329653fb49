package org.duxue.judge.review.mark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.jspecify.annotations.Nullable;

/** A finding on the wire and in the database: a step, how often each deduction occurred, or that the point does not concern the unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingJson(
        String kind, @Nullable String step, @Nullable Map<String, Integer> times) {
    public static FindingJson of(Finding finding) {
        return switch (finding) {
            case Finding.Rated(String step) -> new FindingJson("rated", step, null);
            case Finding.Counted(Map<String, Integer> times) -> new FindingJson("counted", null, times);
            case Finding.Inapplicable _ -> new FindingJson("inapplicable", null, null);
        };
    }

    public static @Nullable FindingJson ofNullable(@Nullable Finding finding) {
        return finding == null ? null : of(finding);
    }

    /** @throws IllegalArgumentException when it is none of the three */
    public Finding finding() {
        return switch (kind) {
            case "rated" -> {
                if (step == null) {
                    throw new IllegalArgumentException("没有写明等级");
                }
                yield new Finding.Rated(step);
            }
            case "counted" -> new Finding.Counted(times == null ? Map.of() : times);
            case "inapplicable" -> new Finding.Inapplicable();
            default -> throw new IllegalArgumentException("没有名为 " + kind + " 的评定方式");
        };
    }
}
