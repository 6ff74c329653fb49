package org.duxue.work.programme.plan;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a year's plan begins with: the work points every year has, with days of the year instead of dates. */
record WorkPoints(String title, List<Point> points) {
    private static final String FILE = "/org/duxue/work/programme/work-points.json";

    record Point(String part, String title, String starts, String ends, List<Piece> deliverables) {}

    record Piece(String name, @Nullable String due) {}

    static WorkPoints read(JsonMapper json) {
        try (InputStream file = WorkPoints.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return json.readValue(file, WorkPoints.class);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    List<PlanItem> of(int year) {
        List<PlanItem> items = new ArrayList<>();
        for (Point point : points) {
            List<PlanItem.Deliverable> pieces = point.deliverables().stream()
                    .map(piece -> new PlanItem.Deliverable(
                            piece.name(), piece.due() == null ? null : day(year, piece.due()), false))
                    .toList();
            items.add(new PlanItem(
                    year,
                    items.size() + 1,
                    point.part(),
                    point.title(),
                    null,
                    "督导室",
                    pieces,
                    day(year, point.starts()),
                    day(year, point.ends()),
                    "",
                    PlanItem.State.PLANNED,
                    1));
        }
        return items;
    }

    private static LocalDate day(int year, String monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }
}
