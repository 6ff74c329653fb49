package org.duxue.outcome.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.reports.Letterhead;
import org.duxue.reports.Official;
import org.duxue.reports.letter.LetterKind;
import org.duxue.reports.letter.LetterMatter;
import org.duxue.reports.letter.Outcome;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What letters speak of and figures are checked against: a case with its team, its days, its result and its words. */
@Component
public class OpinionMatters {
    private final Cases cases;
    private final Units units;
    private final Opinions opinions;
    private final CaseGrounds grounds;
    private final JsonMapper json;

    OpinionMatters(Cases cases, Units units, Opinions opinions, CaseGrounds grounds, JsonMapper json) {
        this.cases = cases;
        this.units = units;
        this.opinions = opinions;
        this.grounds = grounds;
        this.json = json;
    }

    /** What a letter is to say of a case, and what keeps it from being said. */
    public record Prepared(LetterMatter matter, List<FigureFault> faults) {
        public Prepared {
            faults = List.copyOf(faults);
        }
    }

    /**
     * For a letter: before the result there is none, feedback tells the preliminary opinion, the others the final one.
     *
     * @throws org.duxue.ground.shared.Problem when the opinion it tells has not gone out yet
     */
    public Prepared letter(
            CaseView reviewed,
            LetterKind kind,
            @Nullable String number,
            @Nullable String addressee,
            String remark,
            LocalDate date) {
        CaseGround ground = grounds.of(reviewed);
        if (!kind.tellsResult()) {
            return new Prepared(of(ground, null, number, addressee, remark, date), List.of());
        }
        boolean concluding = kind != LetterKind.FEEDBACK;
        FrozenOpinion told = opinions.issues(reviewed.id()).stream()
                .filter(issue -> issue.kind().concludes() == concluding)
                .reduce((earlier, later) -> later)
                .map(issue -> json.readValue(issue.document(), FrozenOpinion.class))
                .orElseThrow(() -> OpinionProblem.LETTER_EARLY.with("kind", kind.title()));
        List<FigureFault> faults = concluding ? moved(told, ground.result()) : List.of();
        return new Prepared(of(ground, told.text(), number, addressee, remark, date), faults);
    }

    /** That the result computed now is not the one that went out. */
    private static List<FigureFault> moved(FrozenOpinion told, Appraised now) {
        double total = told.card().total().low();
        boolean same = total == now.total().low().toDouble()
                && Objects.equals(told.card().grade(), now.grade().orElse(null));
        if (same) {
            return List.of();
        }
        String message = "已印发的意见总分为 %.2f，现在计算为 %s；评定或数据在印发后有变动，请先更正意见"
                .formatted(total, now.total().print(2));
        return List.of(
                new FigureFault(FigureFault.Kind.DIFFERS, "评定结果", now.total().print(2), "", message));
    }

    /**
     * @param text the words of the opinion, or null for a letter that comes before it
     * @param number the document's number, or null before it has one
     */
    public LetterMatter of(
            CaseGround ground,
            @Nullable OpinionText text,
            @Nullable String number,
            @Nullable String addressee,
            String remark,
            LocalDate date) {
        CaseView reviewed = ground.reviewed();
        String office = units.root().map(Unit::name).orElse("");
        String receiver = addressee == null || addressee.isBlank() ? reviewed.unitName() : addressee;
        Letterhead head = new Letterhead(Letterhead.ofDistrict(office).issuer(), number, receiver);
        ProgrammeKind kind = reviewed.kind();
        return new LetterMatter(
                ground.pack(),
                head,
                date,
                reviewed.unit().value(),
                reviewed.unitName(),
                reviewed.programmeTitle(),
                reviewed.period().schoolYear(),
                person(reviewed),
                team(reviewed),
                phases(reviewed),
                new LetterMatter.Days(
                        ClockKind.FEEDBACK.days(kind),
                        ClockKind.DEFENCE.days(kind),
                        ClockKind.OPINION_LETTER.days(kind),
                        ClockKind.RECTIFICATION_REPORT.days(kind),
                        "日"),
                minutes(ground),
                remark,
                text == null
                        ? null
                        : new Outcome(ground.result(), ground.diagnosis(), words(ground, text), ground.figures()));
    }

    /** The head whose term is evaluated, in words. */
    public static @Nullable String person(CaseView reviewed) {
        CaseView.Subject subject = reviewed.subject();
        return subject == null
                ? null
                : subject.post() + subject.name() + "（任期" + Official.date(subject.from()) + "至"
                        + Official.date(subject.to()) + "）";
    }

    private List<LetterMatter.Seat> team(CaseView reviewed) {
        return cases.assignments(reviewed.id()).stream()
                .filter(one -> one.state() == Assignment.State.ACTIVE && one.role() != Assignment.Role.RESCORER)
                .sorted(java.util.Comparator.comparing(Assignment::role).thenComparing(Assignment::name))
                .map(one -> new LetterMatter.Seat(
                        one.name(),
                        switch (one.role()) {
                            case LEADER -> "组长";
                            case RATER -> "成员";
                            case OFFICE -> "联络员";
                            case RESCORER -> "复评";
                        }))
                .toList();
    }

    private List<LetterMatter.Phase> phases(CaseView reviewed) {
        return cases.phases(reviewed.programme()).stream()
                .map(phase -> new LetterMatter.Phase(phase.name(), phase.starts(), phase.ends()))
                .toList();
    }

    private static int minutes(CaseGround ground) {
        return ground.scheme()
                .points()
                .mapToInt(point -> point.minutes()
                        + point.evidence().stream()
                                .mapToInt(demand -> demand.minutes())
                                .sum())
                .sum();
    }

    private LetterMatter.Words words(CaseGround ground, OpinionText text) {
        return new LetterMatter.Words(
                text.overall(),
                OpinionText.letter(text.strengths()),
                OpinionText.letter(text.problems()),
                OpinionText.letter(text.causes()),
                OpinionText.letter(text.advice()),
                text.requirements().stream()
                        .map(r -> new LetterMatter.Requirement(r.text(), r.points(), r.due()))
                        .toList(),
                ground.reasons(),
                ground.evidence(),
                defence(ground));
    }

    private List<LetterMatter.Defence> defence(CaseGround ground) {
        Optional<Defence> filed = opinions.defence(ground.reviewed().id());
        List<LetterMatter.Defence> items = new ArrayList<>();
        filed.filter(Defence::decided)
                .ifPresent(defence -> defence.items()
                        .forEach(item -> items.add(new LetterMatter.Defence(
                                item.point() == null ? "整体意见" : pointName(ground, item.point()),
                                item.text(),
                                Boolean.TRUE.equals(item.upheld()),
                                item.reason() == null ? "" : item.reason()))));
        return items;
    }

    public static String pointName(CaseGround ground, String id) {
        return ground.scheme()
                .points()
                .filter(point -> point.id().equals(id))
                .map(point -> point.name())
                .findFirst()
                .orElse(id);
    }
}
