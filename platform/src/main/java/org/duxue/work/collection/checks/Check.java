package org.duxue.work.collection.checks;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to look at before signing: where it is, what is the matter and what to do. */
public record Check(
        CheckCode code,
        @Nullable String point,
        @Nullable String element,
        @Nullable UUID evidence,
        String message,
        String messageEn,
        String remedy,
        String remedyEn) {

    static Check at(CheckCode code, @Nullable String point, Map<String, String> values) {
        return new Check(
                code,
                point,
                null,
                null,
                fill(code.message(), values),
                fill(code.messageEn(), values),
                code.remedy(),
                code.remedyEn());
    }

    Check about(@Nullable String elementId, @Nullable UUID document) {
        return new Check(code, point, elementId, document, message, messageEn, remedy, remedyEn);
    }

    private static String fill(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
