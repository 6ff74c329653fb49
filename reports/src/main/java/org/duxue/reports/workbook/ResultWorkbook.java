package org.duxue.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.duxue.evaluation.framework.Stage;
import org.duxue.reports.Gap;
import org.duxue.reports.Readout;
import org.duxue.reports.Subject;

/** Writes the whole result as a workbook; the same subject gives the same bytes. */
public final class ResultWorkbook {
    private ResultWorkbook() {}

    public static void write(Subject subject, List<Gap> gaps, OutputStream out) throws IOException {
        Readout readout = new Readout(subject);
        try (Book book = new Book()) {
            OverviewSheet.write(book, readout);
            MatrixSheet.write(book, readout);
            for (Stage stage : readout.stages()) {
                DispersionSheet.write(book, readout, stage);
            }
            readout.sections(false).forEach(section -> DutySheet.write(book, readout, section));
            VetoSheet.write(book, readout);
            GapSheet.write(book, readout, gaps);
            OfficialTables.write(book, readout);
            RemarkSheet.write(book, readout);
            book.save(
                    readout.districtName() + subject.period() + "年"
                            + OverviewSheet.titleOf(subject.pack().title()),
                    subject.letterhead().issuer(),
                    subject.asOf(),
                    out);
        }
    }
}
