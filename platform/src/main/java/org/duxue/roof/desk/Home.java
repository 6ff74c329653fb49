package org.duxue.roof.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.define.framework.Frameworks;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.ground.notice.Notices;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.ScoringProblem;
import org.duxue.judge.scoring.Summaries;
import org.duxue.judge.scoring.view.SummaryView;
import org.duxue.judge.scoring.view.Wire;
import org.duxue.packs.Pack;
import org.duxue.roof.desk.HomeView.Card;
import org.duxue.roof.desk.HomeView.Todo;
import org.duxue.roof.desk.HomeView.Warning;
import org.springframework.stereotype.Component;

/** Composes the first page. Each part is read on its own, so that one without facts does not hide the others. */
@Component
public class Home {
    private static final int RECENT = 10;

    private final Gate gate;
    private final Frameworks frameworks;
    private final Evaluations evaluations;
    private final Summaries summaries;
    private final Notices notices;
    private final Glances glances;

    Home(
            Gate gate,
            Frameworks frameworks,
            Evaluations evaluations,
            Summaries summaries,
            Notices notices,
            Glances glances) {
        this.gate = gate;
        this.frameworks = frameworks;
        this.evaluations = evaluations;
        this.summaries = summaries;
        this.notices = notices;
        this.glances = glances;
    }

    public HomeView of(Period period) {
        gate.require(Permission.DESK_READ);
        List<Todo> todos = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        imports(todos);
        boolean district = evaluations.seesDistrict();
        for (Pack pack : frameworks.all()) {
            if (district) {
                ofDistrict(pack, period).ifPresent(summary -> {
                    cards.add(card(pack, summary));
                    DistrictDesk.add(pack, summary, gate, todos, warnings);
                });
            } else {
                ofSchool(pack, period).ifPresent(run -> {
                    cards.add(card(pack, run));
                    todos.add(ownFacts(pack, run));
                });
            }
        }
        unread(todos);
        boolean record = gate.permissions().contains(Permission.AUDIT_READ);
        return new HomeView(todos, cards, warnings, record ? glances.recent(RECENT) : List.of());
    }

    private void imports(List<Todo> todos) {
        if (!gate.permissions().contains(Permission.IMPORT_WRITE)) {
            return;
        }
        for (Glances.WaitingImport waiting : glances.waitingImports()) {
            String name = waiting.firstFile() + (waiting.files() > 1 ? " 等 " + waiting.files() + " 个文件" : "");
            todos.add(new Todo(
                    "import",
                    "核对导入：" + name,
                    "Review the import of " + waiting.firstFile(),
                    "/imports/" + waiting.id(),
                    null,
                    waiting.open()));
        }
    }

    private void unread(List<Todo> todos) {
        long unread = notices.unread();
        if (unread > 0) {
            todos.add(new Todo("notice", "阅读未读消息", "Read your messages", "/notices", null, unread));
        }
    }

    private Optional<SummaryView> ofDistrict(Pack pack, Period period) {
        try {
            return Optional.of(summaries.of(pack.id(), period, null));
        } catch (Problem problem) {
            return nothing(problem);
        }
    }

    /** The caller's own school; empty for those whose unit is not judged by this pack. */
    private Optional<EvaluationRun> ofSchool(Pack pack, Period period) {
        UnitCode own = new UnitCode(Acting.actor().unit());
        if (!gate.allows(Permission.EVALUATION_READ, own)) {
            return Optional.empty();
        }
        try {
            return Optional.of(evaluations.around(own, pack.id(), period, null));
        } catch (Problem problem) {
            return nothing(problem);
        }
    }

    private static <T> Optional<T> nothing(Problem problem) {
        if (problem.code().equals(ScoringProblem.NO_FACTS.wording().code())) {
            return Optional.empty();
        }
        throw problem;
    }

    private static Card card(Pack pack, SummaryView summary) {
        int met = (int) summary.dispersions().stream()
                .filter(d -> d.status().equals(Wire.word(Status.MET)))
                .count();
        int compliant = summary.stages().stream()
                .mapToInt(SummaryView.StageView::compliant)
                .sum();
        int units =
                summary.stages().stream().mapToInt(SummaryView.StageView::units).sum();
        return new Card(
                pack.id(),
                pack.title(),
                pack.titleEn(),
                summary.period(),
                summary.verdict(),
                met,
                summary.dispersions().size(),
                compliant,
                units);
    }

    private static Card card(Pack pack, EvaluationRun run) {
        List<UnitResult> units = run.evaluation().units();
        int compliant =
                (int) units.stream().filter(u -> u.compliant() == Status.MET).count();
        boolean failing = units.stream().anyMatch(u -> u.compliant() == Status.NOT_MET);
        Status whole = failing ? Status.NOT_MET : compliant == units.size() ? Status.MET : Status.UNDETERMINED;
        return new Card(
                pack.id(),
                pack.title(),
                pack.titleEn(),
                run.period().toString(),
                Wire.word(whole),
                0,
                0,
                compliant,
                units.size());
    }

    private static Todo ownFacts(Pack pack, EvaluationRun run) {
        return new Todo(
                "facts",
                "核对并确认本单位 " + run.period() + " 年度数据",
                "Check and confirm your facts of " + run.period(),
                "/facts/" + Acting.actor().unit() + "?pack=" + pack.id(),
                null,
                null);
    }
}
