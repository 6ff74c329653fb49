package org.duxue.reports.narrative;

import java.util.List;
import org.duxue.evaluation.framework.Section;
import org.duxue.reports.Gap;
import org.duxue.reports.Letterhead;
import org.duxue.reports.Official;
import org.duxue.reports.Subject;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.ReportDocument;

/**
 * Writes the report of an evaluation from its result: nothing in it is typed by hand, and every figure in the text has
 * its entry in the index of sources.
 */
public final class ReportComposer {
    private ReportComposer() {}

    public static ReportDocument compose(Subject subject, List<Gap> gaps) {
        Draft draft = new Draft(subject, gaps);
        Letterhead head = subject.letterhead();
        draft.add(new Block.RedHead(head.issuer() + "文件", head.number()));
        String year = subject.period() + "年";
        String title = subject.pack().title();
        draft.add(
                new Block.Title(List.of("关于" + draft.readout.districtName() + year, shortTitle(title) + "督导评估情况的报告")));
        if (head.addressee() != null) {
            draft.add(new Block.Addressee(head.addressee() + "："));
        }
        ConclusionChapter.write(draft);
        for (Section section : subject.pack().framework().sections()) {
            if (section.unitRule() != null) {
                ResourceChapter.write(draft, section);
            } else {
                DutyChapter.write(draft, section);
            }
        }
        VetoChapter.write(draft);
        ProblemChapter.write(draft);
        AdviceChapter.write(draft);
        RemarkChapter.write(draft);
        draft.add(new Block.SignOff(head.issuer(), Official.date(subject.asOf()), List.of("填报人：", "复核人：", "负责人（签字）：")));
        Annexes.write(draft);
        return new ReportDocument(
                draft.readout.districtName() + year + shortTitle(title) + "督导评估情况的报告",
                head.issuer(),
                subject.asOf(),
                draft.blocks());
    }

    /** A pack's title without a trailing 督导评估, which the report's title adds itself. */
    private static String shortTitle(String title) {
        return title.replaceAll("(县域|督导评估|评估)+", "");
    }
}
