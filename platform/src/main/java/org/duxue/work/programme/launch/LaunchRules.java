package org.duxue.work.programme.launch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.BurdenRule;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.Ground;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.LaunchCheck.Finding;
import org.duxue.work.programme.launch.LaunchCheck.Where;
import org.jspecify.annotations.Nullable;

/** What a draft must fulfil before its launch; finds everything at once, each with what to do. Pure. */
final class LaunchRules {
    /** Teams with the grounds for recusal that hold against their members. */
    record SeatedTeams(
            List<Unit> targets,
            SequencedMap<UnitCode, List<TeamDraw.Seat>> seats,
            Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> grounds) {
        List<Recusal.Refusal> refusals(UUID person, UnitCode unit) {
            return grounds.getOrDefault(unit, Map.of()).getOrDefault(person, List.of());
        }
    }

    private final Draft draft;
    private final AppraisalPack pack;
    private final List<Finding> found = new ArrayList<>();

    LaunchRules(Draft draft, AppraisalPack pack) {
        this.draft = draft;
        this.pack = pack;
    }

    List<Finding> found() {
        return List.copyOf(found);
    }

    void basics() {
        if (draft.title().isBlank()) {
            find("TITLE", Where.BASICS, "项目还没有名称", "填写名称");
        }
        if (!draft.period().matches("(19|20)\\d{2}")) {
            find("PERIOD", Where.BASICS, "没有写明年度", "选择学年");
        }
        Set<String> known = new HashSet<>();
        pack.scheme().parameters().forEach(parameter -> known.add(parameter.id()));
        draft.parameters().keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> find("PARAMETER", Where.BASICS, "方案中没有参数“" + id + "”", "删去它，或改用含有这一参数的版本"));
    }

    void targets(List<Unit> targets, List<String> unknown) {
        if (targets.isEmpty()) {
            find("NO-TARGETS", Where.TARGETS, "没有选定任何" + pack.header().unitNoun(), "放宽筛选条件，或逐个加入");
        }
        unknown.forEach(
                code -> find("TARGET-UNKNOWN", Where.TARGETS, code, "没有代码为“" + code + "”的单位", "从单位列表中选择，或删去这一行"));
    }

    /** A scheme about a person needs one subject with a whole term for every target, and no others. */
    void subjects(List<Unit> targets, LocalDate first) {
        Map<String, Draft.SubjectDraft> by = new HashMap<>();
        draft.subjects().forEach(subject -> by.put(subject.unit(), subject));
        if (!Addressees.person(pack.header())) {
            return;
        }
        for (Unit unit : targets) {
            Draft.SubjectDraft subject = by.get(unit.code().value());
            if (subject == null || subject.name().isBlank()) {
                find(
                        "NO-SUBJECT",
                        Where.SUBJECTS,
                        unit,
                        "没有写明被评的" + pack.header().unitNoun(),
                        "填写姓名、职务和任期起止");
            } else if (subject.from() == null || subject.to() == null) {
                find("NO-TERM", Where.SUBJECTS, unit, subject.name() + "的任期起止不完整", "填写任职和离任（届满）日期");
            } else if (!subject.from().isBefore(subject.to()) || subject.from().isAfter(first)) {
                find("TERM-WRONG", Where.SUBJECTS, unit, subject.name() + "的任期起止不对", "任职日期应早于届满日期，且早于评估开始");
            }
        }
    }

    void phases(PhasePlan plan) {
        if (plan.spans().isEmpty()) {
            find("NO-PHASES", Where.PHASES, "没有阶段安排", "按方案预填阶段，再调整日期");
        }
        for (Draft.PhaseDraft phase : draft.phases()) {
            if (phase.starts() == null || phase.ends() == null) {
                find("PHASE-DATES", Where.PHASES, "“" + phase.name() + "”没有写明起止日期", "填写开始和结束日期");
            }
        }
        for (int i = 0; i < plan.spans().size(); i++) {
            String clash = plan.clash(i);
            if (clash != null) {
                PhasePlan.Span span = plan.spans().get(i);
                find("PHASE-CLASH", Where.PHASES, "“" + span.name() + "”" + clash, "调整“" + span.name() + "”的日期");
            }
        }
    }

    void people(Map<UUID, CorpsPerson> people, LocalDate on) {
        Review review = pack.scheme().review();
        int needed = Math.max(review.team(), review.raters());
        if (draft.teamSize() < needed) {
            find(
                    "TEAM-SMALL",
                    Where.TEAM,
                    "每组 " + draft.teamSize() + " 人，方案和条例要求至少 " + needed + " 人",
                    "把每组人数改为 " + needed + " 或更多");
        }
        Set<UUID> asked = new HashSet<>();
        draft.pool().forEach(member -> asked.add(member.person()));
        draft.teams().forEach(member -> asked.add(member.person()));
        for (UUID id : asked) {
            CorpsPerson person = people.get(id);
            if (person == null) {
                find("PERSON-UNKNOWN", Where.TEAM, "名单中有人已不在督学与专家库", "从名单中删去");
            } else if (person.account() == null) {
                find("PERSON-NO-ACCOUNT", Where.TEAM, person.name() + "没有关联账号，无法登录评审", "在督学与专家库中关联账号，或换一人");
            } else if (person.standing(on) != CorpsPerson.Standing.ACTIVE) {
                find("PERSON-TERM", Where.TEAM, person.name() + "在 " + on + " 不在聘期内", "续聘，或换一人");
            }
        }
    }

    /** Seats chosen by hand must be free of grounds for recusal, and every team whole. */
    void teams(SeatedTeams teams) {
        Review review = pack.scheme().review();
        for (Unit unit : teams.targets()) {
            List<TeamDraw.Seat> seats = teams.seats().getOrDefault(unit.code(), List.of());
            for (TeamDraw.Seat seat : seats) {
                for (Recusal.Refusal refusal : teams.refusals(seat.person(), unit.code())) {
                    find("RECUSED", Where.TEAM, unit, recused(refusal), "从这一组换下，另选一人或重新抽取");
                }
            }
            if (seats.size() < review.team()) {
                int lacking = review.team() - seats.size();
                find(
                        "TEAM-SHORT",
                        Where.TEAM,
                        unit,
                        "评估组只有 " + seats.size() + " 人，回避后还缺 " + lacking + " 人",
                        "在人员名单中增加可用的督学或专家");
            } else if (seats.size() < review.raters()) {
                find(
                        "RATERS-SHORT",
                        Where.TEAM,
                        unit,
                        "方案要求每点 " + review.raters() + " 人独立评分，评估组只有 " + seats.size() + " 人",
                        "增加评估组人数");
            } else if (seats.stream().noneMatch(TeamDraw.Seat::leads)) {
                find("NO-LEADER", Where.TEAM, unit, "评估组没有组长", "在人员名单中标明可任组长的人，或指定组长");
            }
        }
    }

    void burden(@Nullable UUID entry, List<BurdenRule.Refusal> refusals, Map<UnitCode, Unit> named) {
        if (entry == null) {
            find("NO-ENTRY", Where.BURDEN, "没有选定白名单事项", "选择当年白名单中已批准的一项；没有的话先列入并批准");
            return;
        }
        for (BurdenRule.Refusal refusal : refusals) {
            UnitCode code = refusal.unit();
            Unit unit = code == null ? null : named.get(code);
            String name = unit == null ? "" : unit.name() + "：";
            find(
                    refusal.code(),
                    Where.BURDEN,
                    code == null ? null : code.value(),
                    name + refusal.message(),
                    refusal.remedy());
        }
    }

    private static String recused(Recusal.Refusal refusal) {
        String until = refusal.until() == null ? "" : "（至 " + refusal.until() + "）";
        return refusal.message() + until + "，依" + Ground.CLAUSE + "应当回避";
    }

    private void find(String code, Where where, Unit unit, String message, String remedy) {
        find(code, where, unit.code().value(), unit.name() + "：" + message, remedy);
    }

    private void find(String code, Where where, String message, String remedy) {
        find(code, where, (String) null, message, remedy);
    }

    private void find(String code, Where where, @Nullable String unit, String message, String remedy) {
        found.add(new Finding(code, where, unit, message, remedy));
    }
}
