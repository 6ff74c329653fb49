package org.duxue.demo.filled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.sheet.Book;
import org.duxue.demo.sheet.Grid;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.packs.Pack;
import org.jspecify.annotations.Nullable;

/**
 * A workbook to fill, filled: headings are the pack's own words for its elements, so that it follows the pack when that
 * changes. Only what the statistics do not carry is in it.
 */
public final class FilledWorkbook {
    private FilledWorkbook() {}

    /** The workbook of a pack for a year of the district. */
    public static Book of(DemoDistrict district, Pack pack) {
        Map<String, String> headings = headings(pack.framework());
        Book book = new Book();
        if (pack.id().equals("preschool-universal")) {
            book.sheet("幼儿园", grid -> rows(grid, headings, KindergartenAnswers.own(), district.kindergartens()));
        } else {
            book.sheet("学校", grid -> rows(grid, headings, SchoolAnswers.all(), district.schools()));
        }
        Map<String, Function<Object, @Nullable Object>> figures = new LinkedHashMap<>();
        figures.put("district", any -> DemoDistrict.NAME);
        DistrictAnswers.of(district, pack.id()).forEach((id, value) -> figures.put(id, any -> value));
        return book.sheet("区县", grid -> rows(grid, headings, figures, List.of(district)));
    }

    /** Column to heading for every element of the framework. */
    static Map<String, String> headings(Framework framework) {
        Map<String, String> headings = new LinkedHashMap<>();
        Map<String, String> stages = new LinkedHashMap<>();
        for (Stage stage : framework.stages()) {
            stages.put(stage.id(), stage.name());
        }
        for (Element element : framework.elements()) {
            if (element.level() == Level.PART) {
                element.stages()
                        .forEach(stage -> headings.put(element.column(stage), stages.get(stage) + element.name()));
            } else {
                headings.put(element.id(), element.name());
            }
        }
        return headings;
    }

    private static <R> void rows(
            Grid grid,
            Map<String, String> headings,
            Map<String, ? extends Function<? super R, @Nullable Object>> answers,
            List<R> rows) {
        List<String> columns = new ArrayList<>(answers.keySet());
        columns.retainAll(headings.keySet());
        for (int c = 0; c < columns.size(); c++) {
            grid.put(0, c, headings.get(columns.get(c)), Grid.Look.HEADING);
            grid.width(c, c == 1 ? 30 : 14);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                Function<? super R, @Nullable Object> answer = answers.get(columns.get(c));
                grid.put(r + 1, c, answer == null ? null : answer.apply(rows.get(r)), Grid.Look.VALUE);
            }
        }
        grid.freeze(2, 1);
    }
}
