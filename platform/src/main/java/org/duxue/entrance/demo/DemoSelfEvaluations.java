package org.duxue.entrance.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.ground.access.HouseRole;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.answering.AnswerPoint;
import org.duxue.work.collection.answering.AnswerPoint.Written;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.facts.ConfirmFact;
import org.duxue.work.collection.facts.FactLine;
import org.duxue.work.collection.page.CasePage;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.collection.signing.GiveBack;
import org.duxue.work.collection.signing.SignSelfEvaluation;
import org.duxue.work.collection.signing.SignSelfEvaluation.Signature;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.LongNode;

/**
 * What the units of the running programmes have answered by now: some are signed, one of them with a point given back, some
 * half done, the rest not begun. A case that anybody has touched is left alone.
 */
@Component
class DemoSelfEvaluations {
    private static final int DAYS = 10;

    private final Cases cases;
    private final ReadSelfEvaluation read;
    private final AnswerPoint answer;
    private final ConfirmFact confirm;
    private final DemoDocuments documents;
    private final SignSelfEvaluation sign;
    private final GiveBack giveBack;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoSelfEvaluations(
            Cases cases,
            ReadSelfEvaluation read,
            AnswerPoint answer,
            ConfirmFact confirm,
            DemoDocuments documents,
            SignSelfEvaluation sign,
            GiveBack giveBack,
            TransactionOperations transaction,
            Clock clock) {
        this.cases = cases;
        this.read = read;
        this.answer = answer;
        this.confirm = confirm;
        this.documents = documents;
        this.sign = sign;
        this.giveBack = giveBack;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every programme that has a case of some unit of the district. */
    void doAll() {
        DemoDistrict district = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, DemoDistrict.LAST_YEAR);
        Stream.concat(
                        district.schools().stream()
                                .map(school -> school.identity().code()),
                        district.kindergartens().stream().map(garden -> garden.code()))
                .flatMap(code -> cases.ofUnit(new UnitCode(code)).stream())
                .map(CaseView::programme)
                .distinct()
                .toList()
                .forEach(this::fill);
    }

    /** Fills in a programme's cases, each in one transaction, so that a house that is stopped goes on with the next. */
    void fill(UUID programme) {
        int number = 0;
        for (CaseView of : cases.of(programme)) {
            boolean own = of.unit().value().equals(DemoPeople.SCHOOL);
            Stand stand = own ? Stand.HALF : Stand.values()[number++ % Stand.values().length];
            if (of.state() == CaseState.SELF_EVALUATION && stand != Stand.NOT_BEGUN) {
                transaction.executeWithoutResult(status -> fill(of, stand));
            }
        }
    }

    /** How far a unit is. */
    private enum Stand {
        SIGNED,
        HALF,
        SIGNED_AND_RETURNED,
        NOT_BEGUN
    }

    private void fill(CaseView of, Stand stand) {
        CasePage page = read.page(of.id());
        if (!page.answers().isEmpty()) {
            return;
        }
        Random dice = new Random(of.unit().value().hashCode() * 31L + of.pack().hashCode());
        List<Point> points = AskedPoint.of(page.scheme());
        List<Point> answered = stand == Stand.HALF ? points.subList(0, points.size() / 2) : points;
        DemoSchool.as(HouseRole.SCHOOL_REPORTER, of, () -> {
            page.facts().forEach(line -> state(of, line, dice));
            documents.handIn(of, answered);
            answered.forEach(point -> answer.write(
                    of.id(), point.id(), 0, written(of, point, page.scheme().scale(), dice)));
            return of;
        });
        if (stand == Stand.HALF) {
            return;
        }
        DemoSchool.as(
                HouseRole.PRINCIPAL,
                of,
                () -> sign.sign(of.id(), new Signature(read.page(of.id()).content(), true, "情况属实")));
        if (stand == Stand.SIGNED_AND_RETURNED) {
            Point point = points.get(dice.nextInt(points.size()));
            giveBack.giveBack(
                    of.id(),
                    point.id(),
                    "佐证材料只有计划，没有实施记录，请补充本学年的过程记录。",
                    LocalDate.now(clock).plusDays(DAYS));
        }
    }

    private void state(CaseView of, FactLine line, Random dice) {
        if (line.known() == null && !line.column().reserved()) {
            var value = LongNode.valueOf(DemoFigures.of(line.column().element(), dice));
            confirm.state(of.id(), line.column().id(), 0, new ConfirmFact.Stated(value, null));
        } else if (line.known() != null) {
            var value = org.duxue.define.facts.ValueJson.write(line.known().value());
            confirm.state(of.id(), line.column().id(), line.version(), new ConfirmFact.Stated(value, null));
        }
    }

    private static Written written(CaseView of, Point point, Scale scale, Random dice) {
        int checked = 3 + dice.nextInt(12);
        int found = 1 + dice.nextInt(3);
        String words = of.unitName() + "本学年就“" + point.name() + "”自查 " + checked + " 次，发现问题 " + found + " 个，已整改 "
                + Math.max(0, found - dice.nextInt(2)) + " 个；过程记录见所附材料。";
        if (point.measure() instanceof Measure.Deductions deductions) {
            Map<String, Integer> times = new HashMap<>();
            if (dice.nextInt(4) == 0) {
                times.put(deductions.list().getLast().id(), 1);
            }
            return new Written(new Finding.Counted(times), words, true);
        }
        List<String> steps = new ArrayList<>();
        scale.steps().forEach(step -> steps.add(step.id()));
        int at = switch (dice.nextInt(10)) {
            case 0, 1, 2 -> 0;
            case 3, 4, 5, 6, 7 -> Math.min(1, steps.size() - 1);
            default -> Math.min(2, steps.size() - 1);
        };
        return new Written(new Finding.Rated(steps.get(at)), words, true);
    }
}
