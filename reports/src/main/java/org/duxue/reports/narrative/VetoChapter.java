package org.duxue.reports.narrative;

import java.util.List;
import org.duxue.evaluation.framework.Veto;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Status;
import org.duxue.reports.document.Span;

/** The findings that stop recognition whatever the indicators say (一票否决). */
final class VetoChapter {
    private VetoChapter() {}

    static void write(Draft draft) {
        List<Veto> vetoes = draft.readout.framework().vetoes();
        if (vetoes.isEmpty()) {
            return;
        }
        draft.add(draft.outline.chapter("一票否决事项核查情况"));
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            List<String> struck = names(draft, district, Status.MET);
            List<String> open = names(draft, district, Status.UNDETERMINED);
            Span checked =
                    draft.sources.cite(Integer.toString(vetoes.size()), new Address.DistrictVerdict(district.code()));
            if (struck.isEmpty() && open.isEmpty()) {
                draft.say("核查一票否决事项", checked, "项，均未发现。");
                continue;
            }
            draft.say(
                    "核查一票否决事项",
                    checked,
                    "项，",
                    struck.isEmpty() ? "目前未发现存在的事项" : "存在" + struck.size() + "项：" + String.join("；", struck),
                    open.isEmpty() ? "。" : "；尚未确认" + open.size() + "项：" + String.join("；", open) + "。");
        }
    }

    private static List<String> names(Draft draft, DistrictResult district, Status status) {
        return district.vetoes().stream()
                .filter(veto -> veto.strikes() == status)
                .map(veto -> draft.readout.framework().vetoes().stream()
                        .filter(v -> v.id().equals(veto.veto()))
                        .map(Veto::name)
                        .findFirst()
                        .orElse(veto.veto()))
                .toList();
    }
}
