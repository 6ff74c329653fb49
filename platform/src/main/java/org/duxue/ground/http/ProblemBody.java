package org.duxue.ground.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A problem on the wire (RFC 9457 with {@code code}, {@code hint}, {@code fields}, {@code retryAfter} and {@code current} added). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String hint,
        List<Problem.Field> fields,
        @Nullable Long retryAfter,
        @Nullable Object current) {

    static ProblemBody of(Problem problem, Locale locale) {
        return new ProblemBody(
                "about:blank",
                Titles.of(problem.family(), locale),
                problem.status(),
                problem.code(),
                problem.detail(locale),
                problem.hint(locale),
                problem.fields(),
                problem.retryAfter() == null
                        ? null
                        : Math.max(1, problem.retryAfter().toSeconds()),
                problem.current());
    }
}
