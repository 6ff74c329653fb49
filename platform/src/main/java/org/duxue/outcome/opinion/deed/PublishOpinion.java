package org.duxue.outcome.opinion.deed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.outcome.opinion.FrozenOpinion;
import org.duxue.outcome.opinion.OpinionDone;
import org.duxue.outcome.opinion.OpinionFile;
import org.duxue.outcome.opinion.OpinionIssue;
import org.duxue.outcome.opinion.OpinionProblem;
import org.duxue.outcome.opinion.OpinionStanding.Deed;
import org.duxue.outcome.opinion.OpinionText;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.Clocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 公布: settles what the public sees, and sets the clocks of what was asked for. */
@Component
public class PublishOpinion {
    private static final int LONGEST = 2000;

    private final Hearing hearing;
    private final Opinions opinions;
    private final Cases cases;
    private final Clocks clocks;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    PublishOpinion(
            Hearing hearing,
            Opinions opinions,
            Cases cases,
            Clocks clocks,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.hearing = hearing;
        this.opinions = opinions;
        this.cases = cases;
        this.clocks = clocks;
        this.json = json;
        this.events = events;
    }

    @Transactional
    public void publish(UUID caseId, String summary) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.PUBLISH);
        if (summary.length() > LONGEST) {
            throw OpinionProblem.TEXT_INVALID.with("count", 1).at("summary", "最多 " + LONGEST + " 字");
        }
        OpinionIssue issue = opinions.issues(caseId).stream()
                .filter(one -> one.kind().concludes())
                .reduce((earlier, later) -> later)
                .orElseThrow(OpinionProblem.ISSUE_UNKNOWN::problem);
        FrozenOpinion frozen = json.readValue(issue.document(), FrozenOpinion.class);
        OpinionFile.PublicContents contents = contents(reviewed, frozen, issue);
        opinions.keep(
                reviewed,
                opinions.file(caseId)
                        .published(new OpinionFile.Publication(
                                hearing.clock().instant(), Acting.actor().name(), summary.strip(), contents)));
        cases.advance(caseId, CaseState.PUBLISHED, reviewed.subject() == null ? "公布结果" : "报送结果，不公开个人结论");
        events.publishEvent(new OpinionDone(caseId, reviewed.unit(), "published", Map.of("sha256", issue.sha256())));
        Optional<LocalDate> last = frozen.text().requirements().stream()
                .map(OpinionText.Requirement::due)
                .max(Comparator.naturalOrder());
        last.ifPresent(due -> {
            cases.advance(
                    caseId,
                    CaseState.RECTIFYING,
                    "整改要求 " + frozen.text().requirements().size() + " 项");
            clocks.startUntil(caseId, ClockKind.RECTIFICATION, hearing.today(), due);
            clocks.start(caseId, ClockKind.RECTIFICATION_REPORT, due);
        });
    }

    private static OpinionFile.PublicContents contents(CaseView reviewed, FrozenOpinion frozen, OpinionIssue issue) {
        boolean personal = reviewed.subject() != null;
        return new OpinionFile.PublicContents(
                frozen.unitName(),
                frozen.programmeTitle(),
                frozen.period(),
                personal ? null : frozen.card().gradeName(),
                personal
                        ? List.of()
                        : frozen.card().domains().stream()
                                .map(domain -> new OpinionFile.DomainRate(
                                        domain.name(),
                                        domain.rate() == null
                                                ? null
                                                : domain.rate().low()))
                                .toList(),
                personal ? List.of() : texts(frozen.text().strengths()),
                personal ? List.of() : texts(frozen.text().problems()),
                personal
                        ? List.of()
                        : frozen.text().requirements().stream()
                                .map(r -> new OpinionFile.Due(r.text(), r.due()))
                                .toList(),
                issue.issuedAt(),
                issue.sha256());
    }

    private static List<String> texts(List<OpinionText.Remark> remarks) {
        return remarks.stream().map(OpinionText.Remark::text).toList();
    }
}
