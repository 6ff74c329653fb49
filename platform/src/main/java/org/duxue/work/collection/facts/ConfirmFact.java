package org.duxue.work.collection.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.SaveFacts;
import org.duxue.define.facts.ValueJson;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.CollectionEvent;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.answering.Editing;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Somebody of the unit stands by a fact for a case, or corrects it. A correction goes through the facts room and so serves
 * everybody who asks for the same element.
 */
@Component
public class ConfirmFact {
    private final CaseDoor door;
    private final Schemes schemes;
    private final Answers answers;
    private final ReadFacts read;
    private final SaveFacts save;
    private final CaseFacts facts;
    private final FactConfirmations confirmations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmFact(
            CaseDoor door,
            Schemes schemes,
            Answers answers,
            ReadFacts read,
            SaveFacts save,
            CaseFacts facts,
            FactConfirmations confirmations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.schemes = schemes;
        this.answers = answers;
        this.read = read;
        this.save = save;
        this.facts = facts;
        this.confirmations = confirmations;
        this.events = events;
        this.clock = clock;
    }

    /** @param reason why an implausible value is right nevertheless */
    public record Stated(@Nullable JsonNode value, @Nullable String reason) {}

    /** The line as it stands now, and whether it is the one just stated; if not, somebody changed the fact meanwhile. */
    public record Outcome(FactLine line, boolean stated) {}

    @Transactional
    public Outcome state(UUID caseId, String element, int based, Stated stated) {
        CaseView of = door.require(Permission.ANSWER_WRITE, caseId);
        Appraisal scheme = schemes.appraiser(of.pack(), of.version()).scheme();
        Columns columns = Columns.of(scheme.elements());
        Column column =
                columns.find(element).orElseThrow(() -> CollectionProblem.FACT_UNKNOWN.with("element", element));
        answers.share(caseId);
        Editing.factsRefusal(of, answers.of(caseId).values(), LocalDate.now(clock))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        FactSheet sheet = read.sheet(of.unit(), of.period(), null);
        Fact fact = sheet.facts().get(element);
        if (based != (fact == null ? 0 : fact.origin().version())) {
            return new Outcome(line(of, scheme, element), false);
        }
        int version = same(fact, stated.value()) ? based : correct(of, columns, column, sheet.version(), stated);
        if (version == 0) {
            throw CollectionProblem.FACT_MISSING.with("name", column.name());
        }
        confirmations.confirm(caseId, of.unit(), element, version);
        events.publishEvent(new CollectionEvent.FactConfirmed(caseId, of.unit(), element, version));
        return new Outcome(line(of, scheme, element), true);
    }

    private static boolean same(@Nullable Fact fact, @Nullable JsonNode value) {
        JsonNode known = ValueJson.write(fact == null ? null : fact.value());
        JsonNode given = value == null ? ValueJson.write((org.duxue.workbooks.rows.FactValue) null) : value;
        return known.equals(given)
                || (known.isNumber() && given.isNumber() && known.decimalValue().compareTo(given.decimalValue()) == 0);
    }

    /** The version of the facts that now holds the value; 0 when it was taken away. */
    private int correct(CaseView of, Columns columns, Column column, int sheetVersion, Stated stated) {
        if (column.reserved()) {
            throw CollectionProblem.FACT_RESERVED.with("name", column.name());
        }
        FactSheet now = save.save(
                        new SaveFacts.Request(
                                of.unit(),
                                of.period(),
                                of.pack(),
                                sheetVersion,
                                false,
                                List.of(new SaveFacts.Entry(column.id(), stated.value(), stated.reason()))),
                        columns)
                .sheet();
        Fact fact = now.facts().get(column.id());
        return fact == null ? 0 : fact.origin().version();
    }

    private FactLine line(CaseView of, Appraisal scheme, String element) {
        return facts.lines(of, scheme, facts.standing(of, scheme)).stream()
                .filter(line -> line.column().id().equals(element))
                .findFirst()
                .orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", element));
    }
}
