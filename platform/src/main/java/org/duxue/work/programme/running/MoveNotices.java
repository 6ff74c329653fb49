package org.duxue.work.programme.running;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.announce.Told;

/** Who learns that a case has gone on. Pure. */
public final class MoveNotices {
    private MoveNotices() {}

    /** @param team assignments in force */
    public static List<Told> of(CaseView one, CaseState to, List<Assignment> team, UnitCode district) {
        String link = "/cases/" + one.id();
        String about = one.unitName() + "：" + one.programmeTitle();
        List<Told> told = new ArrayList<>();
        switch (to) {
            case DESK_REVIEW -> team(team, false, "可以开始资料审阅", about, link, told);
            case ON_SITE -> {
                team(team, false, "进入实地督导", about, link, told);
                unit(one.unit(), "督导组将到校实地督导", about, link, told);
            }
            case DELIBERATION -> team(team, true, "评分已齐，请主持评议", about, link, told);
            case PRELIMINARY -> unit(one.unit(), "初步督导意见已送达，五日内可以书面申辩", about, link, told);
            case DEFENCE -> {
                office(district, "收到申辩意见，请裁定", about, link, told);
                team(team, true, "收到申辩意见", about, link, told);
            }
            case FINAL -> unit(one.unit(), "督导意见书已发出", about, link, told);
            case PUBLISHED -> unit(one.unit(), "督导结果已公布", about, link, told);
            case RECTIFYING -> unit(one.unit(), "请按督导意见书限期整改", about, link, told);
            case CLOSED -> unit(one.unit(), "督导已办结", about, link, told);
            case WITHDRAWN -> {
                unit(one.unit(), "督导已撤销，不必再准备", about, link, told);
                team(team, false, "个案已撤销", about, "/work", told);
            }
            case PREPARING, SELF_EVALUATION -> {}
        }
        return told;
    }

    private static void unit(UnitCode unit, String title, String body, String link, List<Told> told) {
        told.add(new Told(new Audience.RoleIn("principal", unit), title, body, link));
        told.add(new Told(new Audience.RoleIn("school-reporter", unit), title, body, link));
    }

    private static void office(UnitCode district, String title, String body, String link, List<Told> told) {
        told.add(new Told(new Audience.RoleIn("district-officer", district), title, body, link));
    }

    private static void team(
            List<Assignment> team, boolean leaders, String title, String body, String link, List<Told> told) {
        for (UUID account : team.stream()
                .filter(one -> one.role().marks() && (!leaders || one.role() == Assignment.Role.LEADER))
                .map(Assignment::account)
                .distinct()
                .toList()) {
            told.add(new Told(new Audience.OneAccount(account), title, body, link));
        }
    }
}
