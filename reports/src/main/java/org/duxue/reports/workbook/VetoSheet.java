package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.evaluation.framework.Veto;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Status;
import org.duxue.reports.Readout;

/** 一票否决: each veto and whether it strikes. */
final class VetoSheet {
    private VetoSheet() {}

    static void write(Book book, Readout readout) {
        List<Veto> vetoes = readout.framework().vetoes();
        if (vetoes.isEmpty()) {
            return;
        }
        Page page = book.page("一票否决").widths(8, 40, 12, 70);
        page.title("一票否决事项");
        page.head(List.of("编号", "事项", "是否存在", "规定"));
        for (DistrictResult district : readout.subject().evaluation().districts()) {
            for (Veto veto : vetoes) {
                Status strikes = district.vetoes().stream()
                        .filter(v -> v.veto().equals(veto.id()))
                        .map(DistrictResult.VetoResult::strikes)
                        .findFirst()
                        .orElse(Status.UNDETERMINED);
                page.put(veto.id(), Look.CENTER).put(veto.name(), Look.TEXT);
                page.put(word(strikes), look(strikes)).put(veto.clause().text(), Look.TEXT);
                page.next();
            }
        }
    }

    private static String word(Status strikes) {
        return switch (strikes) {
            case MET -> "存在";
            case NOT_MET -> "不存在";
            case UNDETERMINED -> "未确认";
            case NOT_APPLICABLE -> "不适用";
        };
    }

    private static Look look(Status strikes) {
        return switch (strikes) {
            case MET -> Look.CENTER.filled(Colours.BELOW.fill()).bolder();
            case NOT_MET -> Look.CENTER.filled(Colours.MET.fill());
            case UNDETERMINED, NOT_APPLICABLE -> Look.FAINT_TEXT;
        };
    }
}
