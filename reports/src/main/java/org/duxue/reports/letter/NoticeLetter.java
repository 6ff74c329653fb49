package org.duxue.reports.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;

/** 督导通知: what will be evaluated, by whom, when, and what the unit is asked to do. */
final class NoticeLetter {
    private NoticeLetter() {}

    static void write(LetterDraft draft) {
        LetterMatter matter = draft.matter;
        draft.head(LetterKind.NOTICE, List.of("关于对" + matter.unitName() + "开展", matter.programmeTitle() + "的", "督导通知"));
        draft.say("根据《教育督导条例》《重庆市教育督导条例》和" + matter.schoolYear() + "督导工作计划，我室决定对" + subject(matter) + "开展"
                + matter.programmeTitle() + "。现将有关事项通知如下。");
        draft.chapter("督导事项");
        draft.say(
                "本次督导按《" + matter.pack().header().title() + "》进行，包括",
                draft.cite("count/domains"),
                "领域："
                        + matter.pack().scheme().domains().stream()
                                .map(Domain::name)
                                .collect(Collectors.joining("、")) + "，共",
                draft.cite("count/points"),
                "观测点。");
        draft.chapter("督导组");
        draft.say("督导组由", draft.cite("count/team"), "组成：" + seats(matter) + "。与督导组成员有应当回避情形的，请在收到通知后书面提出。");
        draft.chapter("时间安排");
        draft.add(schedule(draft));
        draft.chapter("自评要求");
        draft.say(
                "请如实完成",
                draft.cite("count/asked"),
                "观测点的自评。系统已填入掌握的数据，只需核对确认；已经提交过的佐证可以直接引用，不再重复报送。全部填报预计用时",
                draft.cite("count/minutes"),
                "，由负责人在系统中签署后提交。");
        draft.chapter("工作要求");
        draft.say("座谈和问卷由督导组直接组织。学生、家长座谈时学校管理人员和教师回避，教师座谈时管理人员回避。请提供必要的资料和场地，不作专门布置，不组织迎送。");
        draft.say("请对所提供资料的真实性负责。隐瞒事实、弄虚作假的，按规定处理。");
        draft.signOff();
        draft.sources();
    }

    private static String subject(LetterMatter matter) {
        return matter.person() == null ? matter.unitName() : matter.unitName() + matter.person();
    }

    static String seats(LetterMatter matter) {
        return matter.team().stream()
                .map(seat -> seat.name() + "（" + seat.role() + "）")
                .collect(Collectors.joining("、"));
    }

    static Block.Table schedule(LetterDraft draft) {
        List<List<Cell>> rows = draft.matter.phases().stream()
                .map(phase -> List.of(
                        Cell.left(phase.name()),
                        Cell.of(phase.starts() == null ? "—" : LetterDraft.date(phase.starts())),
                        Cell.of(LetterDraft.date(phase.ends()))))
                .toList();
        return new Block.Table(draft.tableCaption("工作安排"), List.of(40, 30, 30), List.of("阶段", "开始", "结束"), rows, null);
    }
}
