package org.duxue.demo.filled;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.duxue.demo.school.Kindergarten;
import org.jspecify.annotations.Nullable;

/** Answers of the kindergartens by element id of the pack. */
final class KindergartenAnswers {
    private KindergartenAnswers() {}

    static Map<String, Function<Kindergarten, @Nullable Object>> all() {
        Map<String, Function<Kindergarten, @Nullable Object>> answers = new LinkedHashMap<>();
        answers.put("code", Kindergarten::code);
        answers.put("name", Kindergarten::name);
        return answers;
    }
}
