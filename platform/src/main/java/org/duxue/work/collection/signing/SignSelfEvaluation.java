package org.duxue.work.collection.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.AnswerState;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.CollectionEvent;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.Submission;
import org.duxue.work.collection.Submissions;
import org.duxue.work.collection.Submissions.Signed;
import org.duxue.work.collection.answering.Editing;
import org.duxue.work.collection.checks.Check;
import org.duxue.work.collection.checks.CheckCode.Severity;
import org.duxue.work.collection.checks.RunChecks;
import org.duxue.work.collection.facts.CaseFacts;
import org.duxue.work.collection.facts.FrozenFacts;
import org.duxue.work.collection.page.CasePage;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ProgrammeProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The principal signs: the first time the whole, which freezes answers and facts and opens the desk review, later on what was
 * given back. Nobody signs what was changed after it was read, and nothing is half signed.
 */
@Component
public class SignSelfEvaluation {
    private static final int LONGEST_NOTE = 500;

    private final CaseDoor door;
    private final Cases cases;
    private final Answers answers;
    private final Submissions submissions;
    private final ReadSelfEvaluation read;
    private final RunChecks checks;
    private final CaseFacts facts;
    private final FrozenFacts frozen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignSelfEvaluation(
            CaseDoor door,
            Cases cases,
            Answers answers,
            Submissions submissions,
            ReadSelfEvaluation read,
            RunChecks checks,
            CaseFacts facts,
            FrozenFacts frozen,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.cases = cases;
        this.answers = answers;
        this.submissions = submissions;
        this.read = read;
        this.checks = checks;
        this.facts = facts;
        this.frozen = frozen;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param content what was read, as {@link CasePage#content} names it
     * @param knowingly that the warnings are known
     */
    public record Signature(String content, boolean knowingly, String note) {}

    @Transactional
    public Submission sign(UUID caseId, Signature signature) {
        CaseView asked = door.require(Permission.SUBMISSION_SIGN, caseId);
        answers.hold(caseId);
        CaseView of = cases.find(asked.id());
        if (of.paused() != null) {
            throw ProgrammeProblem.CASE_PAUSED.with("reason", of.paused());
        }
        CasePage page = read.page(of);
        boolean first = of.state() == CaseState.SELF_EVALUATION;
        List<String> points = first ? whole(page) : givenBack(page);
        if (!page.content().equals(signature.content())) {
            throw CollectionProblem.CHANGED_SINCE.problem();
        }
        refuseFaults(page, points, first, signature.knowingly());
        return enter(page, points, first, signature.note());
    }

    private Submission enter(CasePage page, List<String> points, boolean first, String note) {
        CaseView of = page.of();
        LocalDate due = of.due();
        boolean late = first && due != null && due.isBefore(LocalDate.now(clock));
        List<FactSource> judged = facts.standing(of, page.scheme());
        String document = SignedDocument.of(page, points, judged);
        String sha256 = CasePage.fingerprint(document);
        answers.submit(of.id(), points, note);
        if (first) {
            frozen.add(of.id(), of.unit(), judged, "自评提交时取数");
        }
        String bounded = note.length() <= LONGEST_NOTE ? note.strip() : note.substring(0, LONGEST_NOTE);
        Submission submission =
                submissions.add(of.id(), of.unit(), new Signed(document, sha256, points.size(), late, bounded));
        events.publishEvent(
                new CollectionEvent.Signed(of.id(), of.unit(), submission.round(), submission.points(), sha256, late));
        if (first) {
            cases.advance(of.id(), CaseState.DESK_REVIEW, late ? "自评提交（逾期）" : "自评提交");
        }
        return submission;
    }

    private static List<String> whole(CasePage page) {
        return page.answers().values().stream()
                .filter(answer -> answer.state().open())
                .map(Answer::point)
                .sorted()
                .toList();
    }

    /** What was given back and is ready again. */
    private List<String> givenBack(CasePage page) {
        List<Answer> pending =
                page.answers().values().stream().filter(Answer::pending).toList();
        List<String> ready = pending.stream()
                .filter(answer -> answer.state() == AnswerState.READY)
                .map(Answer::point)
                .sorted()
                .toList();
        if (ready.isEmpty()) {
            Submission last = page.submission();
            String since = last == null ? "" : "：已于 " + LocalDate.ofInstant(last.signedAt(), clock.getZone()) + " 提交";
            throw CollectionProblem.NOTHING_TO_SIGN.with("since", since);
        }
        LocalDate today = LocalDate.now(clock);
        pending.stream()
                .filter(answer -> ready.contains(answer.point()))
                .forEach(answer -> Editing.refusal(page.of(), answer.point(), answer, today)
                        .ifPresent(refusal -> {
                            throw refusal;
                        }));
        return ready;
    }

    private void refuseFaults(CasePage page, List<String> points, boolean whole, boolean knowingly) {
        Map<Severity, List<Check>> found = checks.of(page).stream()
                .filter(check -> whole || (check.point() != null && points.contains(check.point())))
                .collect(Collectors.groupingBy(check -> check.code().severity()));
        List<Check> errors = found.getOrDefault(Severity.ERROR, List.of());
        if (!errors.isEmpty()) {
            throw named(CollectionProblem.NOT_READY.with("count", errors.size()), errors);
        }
        List<Check> warnings = found.getOrDefault(Severity.WARNING, List.of());
        if (!warnings.isEmpty() && !knowingly) {
            throw named(CollectionProblem.WARNINGS.with("count", warnings.size()), warnings);
        }
    }

    private static Problem named(Problem problem, List<Check> checks) {
        Problem named = problem;
        for (Check check : checks) {
            String where = check.point() != null ? "points/" + check.point() : "facts/" + check.element();
            named = named.at(where, check.message() + "；" + check.remedy());
        }
        return named;
    }
}
