package org.duxue.demo.filled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.School;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the district without the way through files: what reading all the files of a year must come to, and a ready
 * table for those who need a district to compute with.
 */
public final class DemoFacts {
    private DemoFacts() {}

    /** The facts of a year for the pack with this framework. */
    public static Facts of(DemoDistrict district, Framework framework) {
        Map<String, Element.Kind> kinds = new LinkedHashMap<>();
        framework.elements().forEach(element -> element.columns().forEach(column -> kinds.put(column, element.kind())));
        FactTable.Builder schools = FactTable.builder();
        if (framework.id().equals("preschool-universal")) {
            Map<String, Function<Kindergarten, @Nullable Object>> answers =
                    new LinkedHashMap<>(KindergartenAnswers.own());
            answers.putAll(KindergartenAnswers.statistics());
            fill(schools, kinds, answers, district.kindergartens());
        } else {
            Map<String, Function<School, @Nullable Object>> answers = new LinkedHashMap<>(SchoolAnswers.all());
            answers.putAll(StatisticsAnswers.all());
            fill(schools, kinds, answers, district.schools());
        }
        FactTable.Builder districts = FactTable.builder().row(DemoDistrict.NAME);
        DistrictAnswers.of(district, framework.id()).forEach((id, value) -> put(districts, kinds, id, value));
        return new Facts(schools.build(), districts.build());
    }

    private static <R> void fill(
            FactTable.Builder table,
            Map<String, Element.Kind> kinds,
            Map<String, Function<R, @Nullable Object>> answers,
            List<R> rows) {
        Function<R, @Nullable Object> code = answers.getOrDefault("code", row -> null);
        for (R row : rows) {
            table.row(String.valueOf(code.apply(row)));
            answers.forEach((column, answer) -> put(table, kinds, column, answer.apply(row)));
        }
    }

    private static void put(
            FactTable.Builder table, Map<String, Element.Kind> kinds, String column, @Nullable Object value) {
        Element.Kind kind = kinds.get(column);
        if (kind == null || value == null || column.equals("code")) {
            return;
        }
        switch (kind) {
            case NUMBER, COUNT -> table.number(column, ((Number) value).doubleValue());
            case FLAG -> table.flag(column, value.equals("是"));
            case CHOICE, TEXT -> table.text(column, value.toString());
            case NUMBERS ->
                table.list(
                        column,
                        Stream.of(value.toString().split("、"))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
        }
    }
}
