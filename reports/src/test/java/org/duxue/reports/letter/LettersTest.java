package org.duxue.reports.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.packs.appraisal.AppraisalExample;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.reports.document.Block;
import org.duxue.reports.docx.DocxWriter;
import org.duxue.reports.font.FontShelf;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.reports.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {
    /** Every letter about every case of every worked example of every pack that ships. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void explainsEveryNumberItPrints(LetterKind kind) {
        int letters = 0;
        for (String id : AppraisalLibrary.builtInIds()) {
            AppraisalPack pack = AppraisalLibrary.builtIn(id);
            for (AppraisalExample example : pack.examples()) {
                for (CaseMarks marks : example.cases()) {
                    Letter letter = Letters.write(kind, Matters.of(pack, example, marks));
                    List<FigureFault> numbers = letter.faults().stream()
                            .filter(fault -> fault.kind() != FigureFault.Kind.MISSING)
                            .toList();
                    assertThat(numbers)
                            .as(id + " " + example.id() + " " + marks.code())
                            .isEmpty();
                    letters++;
                }
            }
        }
        assertThat(letters).isGreaterThan(20);
    }

    @Test
    void namesTheSentenceWhoseTotalIsNotTheTotal() {
        LetterMatter matter = withOverall("学校治理有序，总分为96.21分。本学期开展教研14次。");
        List<FigureFault> faults = Letters.write(LetterKind.OPINION, matter).faults();
        assertThat(faults).extracting(FigureFault::text).containsExactly("96.21", "14");
        assertThat(faults.getFirst().kind()).isEqualTo(FigureFault.Kind.DIFFERS);
        assertThat(faults.getFirst().sentence()).isEqualTo("学校治理有序，总分为96.21分");
        assertThat(faults.getFirst().message()).contains("登记值是 ");
        assertThat(faults.getLast().kind()).isEqualTo(FigureFault.Kind.UNEXPLAINED);
        assertThat(faults.getLast().place()).startsWith("正文第 ");
    }

    @Test
    void passesDatesClausesTelephonesAndWhatReviewersRecorded() {
        LetterMatter matter = withOverall(
                "2026年3月25日至4月3日入校，依据第二十二条和第22条第2款，联系电话023-49800000、13800000000，文件教基〔2021〕3号。抽查的教案中8份有二次备课。");
        assertThat(Letters.write(LetterKind.OPINION, matter).faults()).isEmpty();
    }

    @Test
    void refusesATableThatSaysOtherThanTheRegister() {
        Letter letter = Letters.write(LetterKind.EVALUATION, Matters.school());
        List<Block> blocks = new ArrayList<>();
        for (Block block : letter.document().blocks()) {
            blocks.add(block instanceof Block.Table table && table.caption().contains("各领域得分") ? bent(table) : block);
        }
        var bent = new org.duxue.reports.document.ReportDocument("t", "a", Matters.DATE, blocks);
        assertThat(org.duxue.reports.letter.figure.FigureCheck.faults(bent, letter.register()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FigureFault.Kind.DIFFERS))
                .satisfies(fault -> assertThat(fault.message()).contains("表中写作"));
    }

    @Test
    void doesNotIssueAResultThatIsNotCertain() {
        AppraisalPack pack = AppraisalLibrary.builtIn("quality-compulsory");
        AppraisalExample limits = pack.examples().stream()
                .filter(example -> example.id().equals("limits"))
                .findFirst()
                .orElseThrow();
        Letter letter = Letters.write(
                LetterKind.OPINION, Matters.of(pack, limits, limits.cases().getFirst()));
        assertThat(letter.faults()).extracting(FigureFault::place).contains("等次");
    }

    @Test
    void followsTheOutlineAndEndsWithEveryPointAndItsSources() {
        Letter letter = Letters.write(LetterKind.EVALUATION, Matters.school());
        List<String> headings = letter.document().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
        assertThat(headings).startsWith("一、督导评估概况", "二、过程与方法", "三、评估结果").contains("八、整改要求");
        List<Block.Table> tables = letter.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(block -> (Block.Table) block)
                .toList();
        long points = Matters.school().pack().scheme().points().count();
        assertThat(tables).anySatisfy(table -> assertThat(table.rows()).hasSize((int) points));
        assertThat(tables.getLast().caption()).contains("出处");
        assertThat(letter.document().blocks()).anyMatch(Block.Figure.class::isInstance);
    }

    /** The files open; with {@code -Dletters.out=DIR} they are also left there to be looked at. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void isSetAsWordAndAsPdf(LetterKind kind) throws IOException {
        Letter letter = Letters.write(kind, Matters.school());
        FontShelf fonts = FontShelf.ofThisMachine();
        var docx = new ByteArrayOutputStream();
        DocxWriter.write(letter.document(), fonts, docx);
        var again = new ByteArrayOutputStream();
        DocxWriter.write(letter.document(), fonts, again);
        assertThat(docx.toByteArray()).isEqualTo(again.toByteArray());
        var pdf = new ByteArrayOutputStream();
        PdfWriter.write(letter.document(), fonts, pdf);
        assertThat(pdf.size()).isGreaterThan(10_000);
        String folder = System.getProperty("letters.out");
        if (folder != null) {
            leave(Path.of(folder, kind.code() + ".docx"), docx);
            leave(Path.of(folder, kind.code() + ".pdf"), pdf);
        }
    }

    private static void leave(Path file, ByteArrayOutputStream bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
    }

    private static Block bent(Block.Table table) {
        List<List<Block.Cell>> rows = new ArrayList<>(table.rows());
        List<Block.Cell> first = new ArrayList<>(rows.getFirst());
        first.set(2, Block.Cell.of("19.99"));
        rows.set(0, first);
        return new Block.Table(table.caption(), table.widths(), table.header(), rows, table.note());
    }

    private static LetterMatter withOverall(String text) {
        LetterMatter m = Matters.school();
        Outcome outcome = java.util.Objects.requireNonNull(m.outcome());
        LetterMatter.Words w = outcome.words();
        LetterMatter.Words other = new LetterMatter.Words(
                text,
                w.strengths(),
                w.problems(),
                w.causes(),
                w.advice(),
                w.requirements(),
                w.reasons(),
                w.evidence(),
                w.defence());
        return new LetterMatter(
                m.pack(),
                m.head(),
                m.date(),
                m.unitCode(),
                m.unitName(),
                m.programmeTitle(),
                m.schoolYear(),
                m.person(),
                m.team(),
                m.phases(),
                m.days(),
                m.minutes(),
                m.remark(),
                new Outcome(outcome.result(), outcome.diagnosis(), other, outcome.facts()));
    }
}
