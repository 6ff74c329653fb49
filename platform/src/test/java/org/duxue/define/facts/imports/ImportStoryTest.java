package org.duxue.define.facts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.define.facts.imports.Importing.HEADINGS;
import static org.duxue.define.facts.imports.Importing.YEAR;
import static org.duxue.fixtures.Qinghe.FANG;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SCHOOL_B;
import static org.duxue.fixtures.Qinghe.SHU;
import static org.duxue.fixtures.Qinghe.YIN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.ground.files.Files;
import org.duxue.ground.notice.Notices;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.rows.FactValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file on somebody's desk to facts with the cell they came from. */
@InTheHouse
class ImportStoryTest {
    private static final UnitCode A = new UnitCode(SCHOOL_A);
    private static final UnitCode B = new UnitCode(SCHOOL_B);
    private static final String ROW_A = SCHOOL_A + ",清河实验小学,小学,812,4061.5\n";
    private static final String ROW_B = SCHOOL_B + ",清河第二小学,小学,500,2600\n";

    private final House house;
    private final ReadFacts read;
    private final ReviewImport review;
    private final Notices notices;
    private final Units units;
    private final Importing importing;

    @Autowired
    ImportStoryTest(
            House house,
            ReadFacts read,
            ReviewImport review,
            Notices notices,
            Units units,
            Files files,
            StartImport start,
            Staging staging) {
        this.house = house;
        this.read = read;
        this.review = review;
        this.notices = notices;
        this.units = units;
        this.importing = new Importing(house, files, start, review, staging);
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void changesNothingBeforeItIsAccepted() {
        Import brought = importing.bring(SHU, HEADINGS + ROW_A + ROW_B);
        assertThat(brought.state()).isEqualTo(ImportState.READY);
        assertThat(brought.findings().counts().rows()).isEqualTo(2);
        assertThat(brought.findings().counts().added()).isEqualTo(8);
        assertThat(sheet(A).facts()).isEmpty();
    }

    @Test
    void makesFactsThatKnowTheirCellAndPersonOnceAccepted() {
        Import accepted = importing.accept(
                SHU, importing.bring(SHU, HEADINGS + ROW_A + ROW_B).id());
        assertThat(accepted.state()).isEqualTo(ImportState.ACCEPTED);
        FactSheet.Fact pupils = Objects.requireNonNull(sheet(A).facts().get("pupils_primary"));
        assertThat(pupils.value()).isEqualTo(new FactValue.Amount(812));
        assertThat(pupils.origin().source()).isEqualTo("学校.csv");
        assertThat(pupils.origin().place()).isEqualTo("D2");
        assertThat(pupils.origin().person()).isEqualTo(SHU.name());
        assertThat(pupils.origin().fileHash())
                .isEqualTo(accepted.files().getFirst().sha256());
        assertThat(house.as(SHU, notices::unread)).isOne();
        assertThat(house.asSuperuser("select action from audit_entry where action like 'facts:import:%' order by seq"))
                .containsExactly("facts:import:uploaded", "facts:import:accepted");
    }

    @Test
    void bringsUnitsInThatTheHouseDidNotKnow() {
        importing.accept(
                SHU,
                importing
                        .bring(SHU, HEADINGS + "2150199099,下河希望小学,小学,120,900\n")
                        .id());
        assertThat(house.as(LUO, () -> units.find(new UnitCode("2150199099")))).isPresent();
    }

    @Test
    void tellsTheDifferenceValueByValueWhenAFileComesAgain() {
        importing.accept(SHU, importing.bring(SHU, HEADINGS + ROW_A + ROW_B).id());
        Import same = importing.bring(SHU, HEADINGS + ROW_A + ROW_B);
        assertThat(same.findings().counts().unchanged()).isEqualTo(8);
        assertThat(importing.difference(SHU, same.id())).isEmpty();

        Import other = importing.bring(SHU, HEADINGS + SCHOOL_A + ",清河实验小学,小学,820,\n" + ROW_B);
        Counts counts = other.findings().counts();
        assertThat(List.of(counts.added(), counts.changed(), counts.removed(), counts.unchanged()))
                .containsExactly(0L, 1L, 1L, 6L);
        assertThat(importing.difference(SHU, other.id()))
                .containsExactly(
                        new Staging.Change(
                                SCHOOL_A,
                                "清河实验小学",
                                "pupils_primary",
                                "changed",
                                new FactValue.Amount(812),
                                new FactValue.Amount(820)),
                        new Staging.Change(
                                SCHOOL_A, "清河实验小学", "teaching_area", "removed", new FactValue.Amount(4061.5), null));
        importing.accept(SHU, other.id());
        assertThat(sheet(A).value("pupils_primary")).isEqualTo(new FactValue.Amount(820));
        assertThat(sheet(A).value("teaching_area")).isNull();
        assertThat(house.as(SHU, () -> read.history(A, YEAR, "teaching_area"))).hasSize(2);
        assertThat(sheet(B).version()).isOne();
    }

    @Test
    void namesEveryErrorAndImportsNoneOfTheRest() {
        Import bad = importing.bring(
                SHU, HEADINGS + ROW_A + SCHOOL_B + ",清河第二小学,小学,很多,-5\n" + "2150199098,第三小学,驾校,10,100\n" + ROW_A);
        assertThat(bad.state()).isEqualTo(ImportState.REVIEW);
        assertThat(importing.problems(SHU, bad))
                .extracting(found -> found.problem().code().code())
                .contains("IMPORT-V02", "IMPORT-V03", "IMPORT-V10", "IMPORT-K03");
        assertThatThrownBy(() -> importing.accept(SHU, bad.id()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("IMPORTS-NOT-READY"));
        assertThat(sheet(A).facts()).isEmpty();
    }

    @Test
    void acceptsAnImplausibleValueOnlyWithAReason() {
        Import brought = importing.bring(SHU, HEADINGS + SCHOOL_A + ",清河实验小学,小学,12500,90000\n");
        assertThat(brought.state()).isEqualTo(ImportState.REVIEW);
        assertThat(brought.findings().counts().unexplained()).isPositive();
        Map<Integer, String> reasons = importing.problems(SHU, brought).stream()
                .filter(found -> Staging.needsReason(found.problem()))
                .collect(java.util.stream.Collectors.toMap(Staging.Found::number, found -> "三个校区合并统计"));
        Import explained = house.as(SHU, () -> review.explain(brought.id(), reasons));
        assertThat(explained.state()).isEqualTo(ImportState.READY);
        assertThat(importing.accept(SHU, brought.id()).state()).isEqualTo(ImportState.ACCEPTED);
    }

    @Test
    void comesBackForReviewWhenFactsChangedMeanwhile() {
        Import brought = importing.bring(SHU, HEADINGS + ROW_A);
        Import rival = importing.bring(LUO, HEADINGS + SCHOOL_A + ",清河实验小学,小学,700,4061.5\n");
        importing.accept(LUO, rival.id());
        Import back = importing.accept(SHU, brought.id());
        assertThat(back.state()).isEqualTo(ImportState.READY);
        assertThat(Objects.requireNonNull(back.failure()).code()).isEqualTo("IMPORTS-FACTS-MOVED");
        assertThat(back.findings().counts().changed()).isOne();
        assertThat(sheet(A).value("pupils_primary")).isEqualTo(new FactValue.Amount(700));
        assertThat(importing.accept(SHU, brought.id()).state()).isEqualTo(ImportState.ACCEPTED);
        assertThat(sheet(A).value("pupils_primary")).isEqualTo(new FactValue.Amount(812));
    }

    @Test
    void doesNothingWhenAcceptedTwice() {
        UUID id = importing.bring(SHU, HEADINGS + ROW_A).id();
        importing.accept(SHU, id);
        assertThat(importing.accept(SHU, id).state()).isEqualTo(ImportState.ACCEPTED);
        assertThat(sheet(A).version()).isOne();
        assertThatThrownBy(() -> house.as(SHU, () -> review.discard(id)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("IMPORTS-OVER"));
    }

    @Test
    void leavesNothingBehindWhenDiscarded() {
        UUID id = importing.bring(SHU, HEADINGS + ROW_A).id();
        house.as(SHU, () -> review.discard(id));
        assertThat(house.as(SHU, () -> review.discard(id)).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(house.asSuperuser("select unit_code from facts_import_row")).isEmpty();
        assertThat(sheet(A).facts()).isEmpty();
    }

    @Test
    void asksOnceWhatAHeadingMeansAndRemembersTheAnswer() {
        String odd = "学校代码,学校名称,办学类型,孩子总数\n" + SCHOOL_A + ",清河实验小学,小学,812\n";
        Import brought = importing.bring(SHU, odd);
        ColumnMapping unknown = brought.findings().columns().stream()
                .filter(column -> column.heading().contains("孩子总数"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.reads()).isFalse();
        house.as(SHU, () -> review.map(brought.id(), Map.of(unknown.key(), "pupils_primary")));
        importing.accept(SHU, importing.settled(SHU, brought.id()).id());
        assertThat(sheet(A).value("pupils_primary")).isEqualTo(new FactValue.Amount(812));

        Import again = importing.bring(LUO, odd);
        assertThat(again.findings().columns())
                .filteredOn(column -> column.heading().contains("孩子总数"))
                .extracting(ColumnMapping::how)
                .containsExactly(ColumnMapping.How.REMEMBERED);
    }

    @Test
    void isForTheDistrictsDataPeopleAlone() {
        assertThatThrownBy(() -> importing.upload(YIN, HEADINGS + ROW_A)).isInstanceOf(Problem.class);
        UUID id = importing.bring(SHU, HEADINGS + ROW_A).id();
        assertThatThrownBy(() -> importing.look(YIN, id)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> house.as(FANG, () -> review.accept(id))).isInstanceOf(Problem.class);
    }

    private FactSheet sheet(UnitCode unit) {
        return house.as(LUO, () -> read.sheet(unit, YEAR, null));
    }
}
