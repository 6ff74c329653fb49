package org.duxue.entrance.demo;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.duxue.define.facts.ConfirmFacts;
import org.duxue.define.facts.FactsOf;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.duty.EvidenceShelf;
import org.duxue.judge.scoring.duty.IndicatorPages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the office has done with the year's facts so far: filed some documents, and had two schools in three stand by their
 * figures. Each of these is done whole or not at all, and only where nobody has done any of it yet.
 */
@Component
class DemoDeeds {
    private static final Period YEAR = new Period(DemoDistrict.LAST_YEAR);
    private static final int ONE_IN = 3;

    private final EvidenceShelf shelf;
    private final IndicatorPages pages;
    private final ConfirmFacts confirm;
    private final FactsOf facts;
    private final TransactionOperations transaction;
    private final DemoProgrammes programmes;
    private final DemoSelfEvaluations selfEvaluations;

    DemoDeeds(
            EvidenceShelf shelf,
            IndicatorPages pages,
            ConfirmFacts confirm,
            FactsOf facts,
            TransactionOperations transaction,
            DemoProgrammes programmes,
            DemoSelfEvaluations selfEvaluations) {
        this.shelf = shelf;
        this.pages = pages;
        this.confirm = confirm;
        this.facts = facts;
        this.transaction = transaction;
        this.programmes = programmes;
        this.selfEvaluations = selfEvaluations;
    }

    void doAll() {
        List<DemoPapers.Filed> papers = DemoPapers.all();
        transaction.executeWithoutResult(status -> {
            boolean untouched = papers.stream()
                    .allMatch(paper -> pages.evidence(paper.pack(), YEAR, paper.indicator())
                            .isEmpty());
            if (untouched) {
                papers.forEach(paper -> shelf.add(
                        paper.pack(),
                        YEAR,
                        paper.indicator(),
                        paper.name(),
                        new ByteArrayInputStream(paper.content())));
            }
        });
        DemoDistrict district = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, DemoDistrict.LAST_YEAR);
        confirm(
                "balanced-development",
                district.schools().stream()
                        .map(school -> school.identity().code())
                        .toList());
        confirm(
                "preschool-universal",
                district.kindergartens().stream().map(garden -> garden.code()).toList());
        programmes.setUp();
        selfEvaluations.doAll();
    }

    /** The school as whom a newcomer may try the demonstration confirms its facts itself. */
    private void confirm(String pack, List<String> codes) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (i % ONE_IN != 0 && !codes.get(i).equals(DemoPeople.SCHOOL)) {
                chosen.add(codes.get(i));
            }
        }
        transaction.executeWithoutResult(status -> {
            if (facts.confirmed(pack, YEAR) == 0) {
                FactTable known = facts.district(pack, YEAR).facts().schools();
                chosen.stream()
                        .filter(code -> known.rowOf(code).isPresent())
                        .forEach(code -> confirm.confirm(new UnitCode(code), YEAR, pack));
            }
        });
    }
}
