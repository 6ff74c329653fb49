package org.duxue.demo.district;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What makes a school interesting, as the cast words it: {@code R5=0.90} reaches 90 % of the fifth standard and no more;
 * {@code rented=0.79} owns 79 % of the sports ground it needs and rents the rest; {@code oversize=6} has six classes
 * above the limit; {@code size} is larger than allowed; {@code round7} meets its seventh standard only when rounded;
 * {@code missing7} left that cell empty; {@code room2016} has small music and art rooms of an early building;
 * {@code walking} has only visiting teachers of sport and the arts.
 */
record Trait(Map<Measure, Double> weaknesses, Map<String, String> marks) {
    Trait {
        weaknesses = Map.copyOf(weaknesses);
        marks = Map.copyOf(marks);
    }

    static Trait parse(String words) {
        Map<Measure, Double> weaknesses = new EnumMap<>(Measure.class);
        Map<String, String> marks = new HashMap<>();
        for (String word : words.isBlank() ? new String[0] : words.split(" ")) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? "" : word.substring(equals + 1);
            if (key.matches("R[1-7]")) {
                weaknesses.put(Measure.of(key), Double.parseDouble(value));
            } else {
                marks.put(key, value);
            }
        }
        return new Trait(weaknesses, marks);
    }

    boolean is(String mark) {
        return marks.containsKey(mark);
    }

    int count(String mark) {
        return marks.containsKey(mark) ? Integer.parseInt(marks.get(mark)) : 0;
    }

    OptionalDouble weakness(Measure measure) {
        Double found = weaknesses.get(measure);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    boolean plain() {
        return weaknesses.isEmpty() && marks.isEmpty();
    }
}
