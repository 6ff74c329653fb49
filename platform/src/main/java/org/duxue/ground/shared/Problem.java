package org.duxue.ground.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal on its way to the person who must act. It carries a catalogue entry and the values of the case;
 * one place in the house turns it into a response. It has no stack trace, since it explains itself.
 */
public final class Problem extends RuntimeException {
    private final transient Wording wording;
    private final transient Map<String, Object> values;
    private final transient List<Field> fields;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable Object current;

    /** What is wrong with one field of the request; {@code field} is its path, for example {@code values[3].value}. */
    public record Field(String field, String message) {}

    Problem(
            Wording wording,
            Map<String, Object> values,
            List<Field> fields,
            @Nullable Duration retryAfter,
            @Nullable Object current) {
        super(wording.code() + ": " + Wording.fill(wording.detailEn(), values), null, false, false);
        this.wording = wording;
        this.values = values;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
        this.current = current;
    }

    public Problem and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Problem(wording, more, fields, retryAfter, current);
    }

    public Problem at(String field, String message) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(field, message));
        return new Problem(wording, values, more, retryAfter, current);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(wording, values, fields, wait, current);
    }

    /** What the thing is now, where an edit was based on what it was; it travels with the refusal. */
    public Problem showing(Object now) {
        return new Problem(wording, values, fields, retryAfter, now);
    }

    public @Nullable Object current() {
        return current;
    }

    public String code() {
        return wording.code();
    }

    public int status() {
        return wording.status();
    }

    public Wording.Family family() {
        return wording.family();
    }

    public String detail(Locale locale) {
        return Wording.fill(english(locale) ? wording.detailEn() : wording.detail(), values);
    }

    public String hint(Locale locale) {
        return Wording.fill(english(locale) ? wording.hintEn() : wording.hint(), values);
    }

    public List<Field> fields() {
        return fields;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
