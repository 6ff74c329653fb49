package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.evaluation.framework.Preparation.Exclusion;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Forms the parts: a listed stage is one unless it has zero pupils; a stage with pupils is one even where the type does
 * not list it; a type without stages is outside. Whatever is left out is announced.
 */
public final class Forming {
    private final Frame frame;
    private final Roster roster;
    private final List<Exclusion> exclusions;
    private final List<Fast.@Nullable Num[]> conditions;
    private final List<Notice> notices = new ArrayList<>();
    private final List<Parts.Excluded> excluded = new ArrayList<>();
    private final int[] school;
    private final int[] stage;
    private int size;

    private Forming(Frame frame, List<Exclusion> exclusions, List<Fast.@Nullable Num[]> conditions) {
        this.frame = frame;
        this.roster = frame.roster;
        this.exclusions = exclusions;
        this.conditions = conditions;
        int most = roster.size() * roster.rules.stages().size();
        school = new int[most];
        stage = new int[most];
    }

    /**
     * Forms the parts of all schools and leaves them in the frame.
     *
     * @param conditions for every exclusion its condition by stage index
     * @return what the reader must know
     */
    public static List<Notice> form(Frame frame, List<Exclusion> exclusions, List<Fast.@Nullable Num[]> conditions) {
        Forming forming = new Forming(frame, exclusions, conditions);
        forming.run();
        return forming.notices;
    }

    private void run() {
        int schools = roster.size();
        int[] first = new int[schools + 1];
        boolean[] inside = new boolean[schools];
        for (int s = 0; s < schools; s++) {
            first[s] = size;
            inside[s] = school(s);
        }
        first[schools] = size;
        frame.parts(new Parts(Arrays.copyOf(school, size), Arrays.copyOf(stage, size), first, inside, excluded));
    }

    private boolean school(int s) {
        String type = roster.types[s];
        boolean[] listed = roster.listed(type);
        if (listed == null) {
            unknownType(s, type);
        } else if (none(listed)) {
            outside(s, type);
            return false;
        }
        boolean inside = false;
        boolean judged = false;
        List<Stage> stages = roster.rules.stages();
        for (int t = 0; t < stages.size(); t++) {
            if (stages.get(t).evaluated() && roster.hasStage(s, t)) {
                judged = true;
                inside |= part(s, t, listed != null && listed[t]);
            }
        }
        if (!judged) {
            outside(s, type);
        }
        return inside;
    }

    private static boolean none(boolean[] listed) {
        for (boolean one : listed) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    private boolean part(int s, int t, boolean listed) {
        double pupils = frame.pupils(s, t);
        Stage of = roster.rules.stages().get(t);
        String partName = of.partOf(roster.names[s]);
        if (pupils == 0) {
            excluded.add(new Parts.Excluded(s, t, -1));
            tell(
                    "excluded",
                    s,
                    of.id(),
                    partName + "不参加评价：" + counted() + "为 0",
                    partName + " left out: it has no pupils");
            return false;
        }
        for (int rule = 0; rule < exclusions.size(); rule++) {
            Fast.Num condition = conditions.get(rule)[t];
            if (condition != null && condition.at(frame, s) == 1) {
                Exclusion why = exclusions.get(rule);
                excluded.add(new Parts.Excluded(s, t, rule));
                tell(
                        "excluded",
                        s,
                        of.id(),
                        partName + "不参加评价：" + why.reason(),
                        partName + " left out: " + why.reasonEn());
                return true;
            }
        }
        if (!listed && roster.listed(roster.types[s]) != null) {
            tell(
                    "attached",
                    s,
                    of.id(),
                    roster.names[s] + "（" + roster.types[s] + "）附设" + of.name() + "班，按" + of.partName() + "评价",
                    roster.names[s] + " has attached classes of stage " + of.nameEn() + ", judged as a part");
        }
        school[size] = s;
        stage[size++] = t;
        return true;
    }

    private String counted() {
        return roster.rules.pupils() == null ? "学生数" : roster.rules.pupils().name();
    }

    private void unknownType(int s, @Nullable String type) {
        String what = type == null ? "没有填写办学类型" : "的办学类型“" + type + "”不在方案之中";
        tell(
                "unknown-type",
                s,
                "",
                roster.names[s] + what + "，按有学生的学段评价；请核对办学类型",
                roster.names[s] + (type == null ? " has no type" : " has the unknown type " + type)
                        + "; judged by the stages that have pupils");
    }

    private void outside(int s, @Nullable String type) {
        tell(
                "outside",
                s,
                "",
                roster.names[s] + "（" + (type == null ? "类型不明" : type) + "）不在评价范围之内",
                roster.names[s] + " is outside the evaluation");
    }

    private void tell(String kind, int s, String stageId, String message, String messageEn) {
        notices.add(new Notice(kind, roster.codes[s], stageId, message, messageEn));
    }
}
