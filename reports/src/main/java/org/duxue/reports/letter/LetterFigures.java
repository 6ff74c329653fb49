package org.duxue.reports.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.reports.Official;
import org.duxue.reports.letter.figure.Figure;
import org.duxue.reports.letter.figure.FigureRegister;

/**
 * Enters into the register all that is known of a case. Addresses are those a trace is asked for ({@code total}, {@code D1},
 * {@code K3}, {@code P12}), with {@code /rate}, {@code /weight} or {@code /value} behind them, and beside them {@code fact/…},
 * {@code count/…}, {@code clock/…}, {@code grade/…} and {@code reason/…}.
 */
final class LetterFigures {
    static final int DECIMALS = 2;
    static final int RATE_DECIMALS = 1;
    private static final int QUOTE = 6;
    private static final Pattern QUOTED = Pattern.compile("(\\d+(?:\\.\\d+)?)([^\\d\\s，。；、：]?)");

    private final FigureRegister register = new FigureRegister();
    private final LetterMatter matter;

    private LetterFigures(LetterMatter matter) {
        this.matter = matter;
    }

    static FigureRegister of(LetterMatter matter) {
        LetterFigures figures = new LetterFigures(matter);
        figures.frame();
        Outcome outcome = matter.outcome();
        if (outcome != null) {
            figures.scores(outcome);
            figures.words(outcome.words());
            outcome.facts()
                    .forEach(fact -> figures.register.know(new Figure(
                            "fact/" + fact.column(),
                            fact.name(),
                            fact.value(),
                            Math.max(0, fact.value().stripTrailingZeros().scale()),
                            Official.unit(fact.unit()),
                            List.of(fact.source()))));
        }
        return figures.register;
    }

    private void frame() {
        Appraisal scheme = matter.pack().scheme();
        List.of(
                        matter.unitName(),
                        matter.unitCode(),
                        matter.programmeTitle(),
                        matter.pack().header().title())
                .forEach(register::literal);
        register.literal(matter.head().issuer());
        register.literal(matter.head().number());
        register.literal(matter.head().addressee());
        register.literal(matter.pack().header().version() + "版");
        matter.team().forEach(seat -> register.literal(seat.name()));
        matter.phases().forEach(phase -> register.literal(phase.name()));
        matter.pack().header().legalBasis().forEach(clause -> {
            register.literal(clause.text());
            register.literal(clause.source());
        });
        scheme.points().forEach(point -> register.literal(point.name()));
        LetterMatter.Days days = matter.days();
        clock("feedback", "反馈", days.feedback());
        clock("defence", "申辩", days.defence());
        clock("opinion-letter", "印发督导意见书", days.opinionLetter());
        clock("rectification-report", "整改报告", days.rectificationReport());
        count("team", "督导组", matter.team().size(), "人");
        count("domains", "领域", scheme.domains().size(), "个");
        count("points", "观测点", scheme.points().count(), "个");
        count(
                "asked",
                "自评观测点",
                scheme.points().filter(p -> p.ask() == Point.Ask.UNIT).count(),
                "个");
        count("minutes", "预计填报用时", matter.minutes(), "分钟");
        register.know(Figure.count("scale/full", "满分", 100, "分"));
        for (Grade grade : scheme.grades()) {
            if (grade.total() != null) {
                register.know(
                        new Figure("grade/" + grade.id(), grade.name() + "总分不低于", grade.total(), 0, "分", List.of()));
            }
        }
    }

    private void clock(String id, String label, int days) {
        register.know(Figure.count("clock/" + id, label, days, matter.days().unit()));
    }

    private void count(String id, String label, long count, String unit) {
        register.know(Figure.count("count/" + id, label, count, unit));
    }

    private void scores(Outcome outcome) {
        Appraised result = outcome.result();
        Appraisal scheme = matter.pack().scheme();
        amount("total", "总分", result.total());
        var domains = result.domains().iterator();
        var indicators = result.indicators().iterator();
        var points = result.points().iterator();
        for (Domain domain : scheme.domains()) {
            node(domain.id(), domain.name(), domains.next());
            for (KeyIndicator indicator : domain.indicators()) {
                node(indicator.id(), indicator.name(), indicators.next());
                indicator.points().forEach(point -> point(point, points.next(), outcome.words()));
            }
        }
        scheme.scale()
                .steps()
                .forEach(step -> count(
                        "step/" + step.id(),
                        "评为" + step.name(),
                        result.points().stream()
                                .filter(p -> p.steps().equals(List.of(step.id())))
                                .count(),
                        "个"));
        count(
                "applicable",
                "参评观测点",
                result.points().stream()
                        .filter(p -> p.state() != PointResult.State.NOT_APPLICABLE)
                        .count(),
                "个");
        count("struck", "触及底线", result.struck().size(), "条");
        register.literal(String.join("；", result.struck().values()));
    }

    private void node(String id, String name, Appraised.Node node) {
        amount(id, name + "得分", node.earned());
        register.know(Figure.of(id + "/weight", name + "满分", node.weight(), DECIMALS, "分"));
        node.rate().ifPresent(rate -> {
            if (rate.settled()) {
                register.know(Figure.of(id + "/rate", name + "得分率", rate.low(), RATE_DECIMALS, "%"));
            } else {
                register.know(Figure.of(id + "/rate/low", name + "得分率下限", rate.low(), RATE_DECIMALS, "%"));
                register.know(Figure.of(id + "/rate/high", name + "得分率上限", rate.high(), RATE_DECIMALS, "%"));
            }
        });
    }

    private void amount(String address, String label, Span amount) {
        if (amount.settled()) {
            register.know(Figure.of(address, label, amount.low(), DECIMALS, "分"));
        } else {
            register.know(Figure.of(address + "/low", label + "下限", amount.low(), DECIMALS, "分"));
            register.know(Figure.of(address + "/high", label + "上限", amount.high(), DECIMALS, "分"));
        }
    }

    private void point(Point point, PointResult result, LetterMatter.Words words) {
        List<String> evidence = words.evidence().getOrDefault(point.id(), List.of());
        String id = point.id();
        amount(id, point.name() + "得分", result.earned());
        register.figure(id).ifPresent(figure -> register.know(figure.restingOn(evidence)));
        register.know(Figure.of(id + "/weight", point.name() + "满分", result.weight(), DECIMALS, "分"));
        Double value = result.value();
        if (value != null && point.measure() instanceof Measure.Bands bands) {
            register.know(Figure.of(id + "/value", point.name(), value, bands.decimals(), Official.unit(bands.unit()))
                    .restingOn(evidence));
        }
    }

    private void words(LetterMatter.Words words) {
        count("strengths", "成效", words.strengths().size(), "条");
        count("problems", "问题", words.problems().size(), "条");
        count("requirements", "整改要求", words.requirements().size(), "项");
        words.evidence().values().forEach(names -> names.forEach(register::literal));
        for (Map.Entry<String, List<String>> point : words.reasons().entrySet()) {
            for (String reason : point.getValue()) {
                quote(point.getKey(), reason);
            }
        }
        for (LetterMatter.Defence defence : words.defence()) {
            register.literal(defence.text());
            register.literal(defence.reason());
        }
    }

    /** A reviewer's reason: its numbers were recorded with the mark and stay explained when an officer shortens the sentence. */
    private void quote(String point, String reason) {
        if (reason.length() >= QUOTE) {
            register.literal(reason);
        }
        List<Figure> found = new ArrayList<>();
        Matcher number = QUOTED.matcher(reason);
        while (number.find()) {
            String digits = number.group(1);
            String address = "reason/" + point + "/" + digits + number.group(2);
            int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
            found.add(new Figure(
                    address,
                    "评定理由所载" + digits + number.group(2),
                    new java.math.BigDecimal(digits),
                    decimals,
                    number.group(2),
                    List.of("评定理由")));
        }
        found.stream().filter(figure -> !figure.unit().isEmpty()).forEach(register::know);
    }
}
