package org.duxue.roof.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Stage;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.scoring.view.DispersionView;
import org.duxue.judge.scoring.view.SummaryView;
import org.duxue.packs.Pack;
import org.duxue.roof.desk.HomeView.Todo;
import org.duxue.roof.desk.HomeView.Warning;

/** What a district's evaluation asks of its people, and what they should watch. */
final class DistrictDesk {
    /** A coefficient above this share of its limit is worth watching. */
    private static final double NEAR = 0.95;

    private DistrictDesk() {}

    static void add(Pack pack, SummaryView summary, Gate gate, List<Todo> todos, List<Warning> warnings) {
        String base = "/evaluations/" + pack.id();
        long open = summary.indicators().stream()
                .filter(i -> i.status().equals("undetermined"))
                .count();
        if (open > 0 && gate.permissions().contains(Permission.INDICATOR_CONFIRM)) {
            todos.add(new Todo(
                    "indicators",
                    pack.title() + "：补齐待定的指标",
                    pack.titleEn() + ": complete what is undetermined",
                    base + "/indicators",
                    null,
                    open));
        }
        int waiting = summary.confirmed().of() - summary.confirmed().units();
        if (waiting > 0 && gate.permissions().contains(Permission.IMPORT_WRITE)) {
            todos.add(new Todo(
                    "confirmations",
                    pack.title() + "：催办尚未确认数据的" + pack.unitNoun(),
                    pack.titleEn() + ": remind those who have not confirmed",
                    "/units",
                    null,
                    (long) waiting));
        }
        for (DispersionView dispersion : summary.dispersions()) {
            warn(pack, dispersion, base, warnings);
        }
    }

    private static void warn(Pack pack, DispersionView dispersion, String base, List<Warning> warnings) {
        Double cv = dispersion.cv();
        if (cv == null || cv <= NEAR * dispersion.limit()) {
            return;
        }
        Indicator indicator = pack.framework().sections().stream()
                .flatMap(section -> section.indicators().stream())
                .filter(i -> i.id().equals(dispersion.indicator()))
                .findFirst()
                .orElseThrow();
        Stage stage = pack.framework().stages().stream()
                .filter(s -> s.id().equals(dispersion.stage()))
                .findFirst()
                .orElseThrow();
        boolean over = dispersion.status().equals("not-met");
        String figure = official(cv);
        String limit = official(dispersion.limit());
        String boundary = dispersion.boundary() ? "（临界：按公布的小数位取舍会改变结论）" : "";
        warnings.add(new Warning(
                over ? "dispersion-over" : "dispersion-near",
                stage.name() + "“" + indicator.name() + "”差异系数 " + figure + (over ? "，超过限值 " : "，接近限值 ") + limit
                        + boundary,
                stage.nameEn() + ", " + indicator.nameEn() + ": coefficient " + figure
                        + (over ? " exceeds the limit " : " is near the limit ") + limit,
                base));
    }

    private static String official(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
}
