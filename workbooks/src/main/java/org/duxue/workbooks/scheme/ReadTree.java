package org.duxue.workbooks.scheme;

import static org.duxue.workbooks.scheme.SheetPlan.ID;
import static org.duxue.workbooks.scheme.SheetPlan.NAME;
import static org.duxue.workbooks.scheme.SheetPlan.NAME_EN;
import static org.duxue.workbooks.scheme.SheetPlan.PARENT;
import static org.duxue.workbooks.scheme.SheetPlan.RANK;
import static org.duxue.workbooks.scheme.SheetPlan.WEIGHT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.workbooks.scheme.SheetReader.Line;
import org.duxue.workbooks.scheme.Words.Rank;

/** Builds the tree from its rows: every node below the one it names, siblings in the order of the rows. */
final class ReadTree {
    private final ReadPoints points;
    private final Map<String, Line> nodes;
    private final Map<String, Rank> ranks = new LinkedHashMap<>();
    /** All points, also those that hang nowhere, so that every fault of theirs is named. */
    private final Map<String, Point> read = new LinkedHashMap<>();

    ReadTree(SheetReader sheet, ReadPoints points) {
        this.points = points;
        nodes = sheet.byId(ID);
        nodes.forEach((id, line) -> rank(id, line));
    }

    private void rank(String id, Line line) {
        if (line.text(RANK).isEmpty()) {
            line.wrong(RANK, "", "没有写层级", "请选择：" + String.join("、", Words.RANK.all()));
        }
        ranks.put(id, line.choice(RANK, Words.RANK, Rank.POINT));
    }

    List<Domain> domains() {
        nodes.forEach(this::checkParent);
        points.checkStrangers(id -> ranks.get(id) == Rank.POINT);
        nodes.forEach((id, line) -> {
            if (ranks.get(id) == Rank.POINT) {
                read.put(id, points.point(id, line));
            }
        });
        return below(Rank.DOMAIN, "").stream()
                .map(id -> {
                    Line line = line(id);
                    return new Domain(
                            id,
                            line.text(NAME),
                            line.text(NAME_EN),
                            line.number(WEIGHT),
                            below(Rank.INDICATOR, id).stream()
                                    .map(this::indicator)
                                    .toList(),
                            ReadScheme.clause(line));
                })
                .toList();
    }

    private KeyIndicator indicator(String id) {
        Line line = line(id);
        List<Point> below = below(Rank.POINT, id).stream()
                .flatMap(point -> Stream.ofNullable(read.get(point)))
                .toList();
        return new KeyIndicator(id, line.text(NAME), line.text(NAME_EN), line.number(WEIGHT), below);
    }

    private Line line(String id) {
        Line line = nodes.get(id);
        if (line == null) {
            throw new IllegalStateException(id);
        }
        return line;
    }

    private List<String> below(Rank rank, String parent) {
        return nodes.entrySet().stream()
                .filter(node -> ranks.get(node.getKey()) == rank
                        && (rank == Rank.DOMAIN || node.getValue().text(PARENT).equals(parent)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void checkParent(String id, Line line) {
        Rank rank = ranks.getOrDefault(id, Rank.POINT);
        String parent = line.text(PARENT);
        Rank above = ranks.get(parent);
        switch (rank) {
            case DOMAIN -> {
                if (!parent.isEmpty()) {
                    line.wrong(PARENT, parent, "领域没有上级", "请清空这一格，或改正层级");
                }
            }
            case INDICATOR -> {
                if (above != Rank.DOMAIN) {
                    line.wrong(PARENT, parent, "没有这个领域", "请填写所属领域的编号");
                }
            }
            case POINT -> {
                if (above != Rank.INDICATOR) {
                    line.wrong(PARENT, parent, "没有这个关键指标", "请填写所属关键指标的编号");
                }
            }
        }
    }
}
