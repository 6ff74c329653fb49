package org.duxue.packs.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.packs.Pack;

/**
 * Everything that still keeps a pack in the making from being used: what cannot be computed, and what would stand empty before
 * a school or a reviewer.
 */
public final class AppraisalFaults {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    /** Words that address a result as a whole. */
    private static final Set<String> RESERVED = Set.of("total", "grade");

    private final List<Fault> faults = new ArrayList<>();

    private AppraisalFaults() {}

    /** In the order of the tree; paths as {@link Appraiser} names them. */
    public static List<Fault> of(AppraisalPack pack) {
        AppraisalFaults check = new AppraisalFaults();
        check.header(pack);
        Appraisal scheme = pack.scheme();
        scheme.scale().steps().forEach(step -> check.node("scale/steps/" + step.id(), step.id(), step.name()));
        scheme.domains().forEach(check::domain);
        check.evidence(scheme);
        scheme.grades().forEach(grade -> check.node("grades/" + grade.id(), grade.id(), grade.name()));
        scheme.redLines().forEach(line -> check.node("red_lines/" + line.id(), line.id(), line.name()));
        check.unique("red_lines", scheme.redLines().stream().map(l -> l.id()).toList());
        check.review(scheme);
        scheme.elements().forEach(element -> check.node("elements/" + element.id(), element.id(), element.name()));
        scheme.parameters().forEach(one -> check.node("parameters/" + one.id(), one.id(), one.name()));
        check.outline(pack.outline());
        check.faults.addAll(Appraiser.faults(scheme));
        return List.copyOf(check.faults);
    }

    private void header(AppraisalPack pack) {
        filled("header/title", "方案名称", pack.header().title());
        filled("header/unit_noun", "被评单位的称呼", pack.header().unitNoun());
        unique(
                "header/phases",
                pack.header().phases().stream().map(Pack.Phase::id).toList());
        pack.header().phases().forEach(phase -> {
            node("header/phases/" + phase.id(), phase.id(), phase.name());
            notNegative("header/phases/" + phase.id(), "天数", phase.days());
        });
    }

    private void domain(Domain domain) {
        node("domains/" + domain.id(), domain.id(), domain.name());
        for (KeyIndicator indicator : domain.indicators()) {
            node("indicators/" + indicator.id(), indicator.id(), indicator.name());
            indicator.points().forEach(this::point);
        }
    }

    private void point(Point point) {
        String at = "points/" + point.id();
        node(at, point.id(), point.name());
        filled(at + "/look_for", "考查要点", point.lookFor());
        notNegative(at + "/minutes", "填报分钟数", point.minutes());
        switch (point.measure()) {
            case Measure.Rubric rubric ->
                rubric.texts().forEach((step, text) -> filled(at + "/rubric", "等级 " + step + " 的样子", text));
            case Measure.Bands bands -> {
                filled(at + "/value", "计算公式", bands.value());
                if (bands.decimals() < 0 || bands.decimals() > 6) {
                    fault(at + "/value", "小数位数须在 0 到 6 之间");
                }
            }
            case Measure.Deductions deductions ->
                deductions.list().forEach(d -> node(at + "/deductions/" + d.id(), d.id(), d.name()));
        }
    }

    /** One piece of evidence is described in one way wherever it is asked for. */
    private void evidence(Appraisal scheme) {
        Map<String, EvidenceDemand> first = new HashMap<>();
        scheme.points().forEach(point -> {
            String at = "points/" + point.id() + "/evidence";
            unique(at, point.evidence().stream().map(EvidenceDemand::id).toList());
            for (EvidenceDemand demand : point.evidence()) {
                node(at, demand.id(), demand.name());
                notNegative(at, "佐证“" + demand.name() + "”的分钟数", demand.minutes());
                EvidenceDemand before = first.putIfAbsent(demand.id(), demand);
                if (before != null && !before.name().equals(demand.name())) {
                    fault(
                            at,
                            "佐证编号 " + demand.id() + " 在别处名为“" + before.name() + "”，这里名为“" + demand.name()
                                    + "”；同一编号须是同一份材料，请改编号或名称");
                }
            }
        });
    }

    private void review(Appraisal scheme) {
        if (scheme.review().team() < 1
                || scheme.review().raters() < 1
                || scheme.review().apart() < 0) {
            fault("review", "督导组人数和每点评定人数至少为 1，允许相差的等级数不小于 0");
        } else if (scheme.review().raters() > scheme.review().team()) {
            fault(
                    "review",
                    "每点评定人数 " + scheme.review().raters() + " 多于督导组人数 "
                            + scheme.review().team() + "；请调整");
        }
    }

    private void outline(Outline outline) {
        filled("outline/title", "评估报告的标题", outline.title());
        unique("outline/parts", outline.parts().stream().map(Outline.Part::id).toList());
        outline.parts().forEach(part -> node("outline/parts/" + part.id(), part.id(), part.heading()));
    }

    private void node(String at, String id, String name) {
        if (!ID.matcher(id).matches()) {
            fault(at, "编号“" + id + "”不合规定；用字母、数字、点、下划线和连字符，以字母或数字开头，最多 64 位");
        } else if (RESERVED.contains(id)) {
            fault(at, "编号 " + id + " 另有用途；请换一个");
        }
        filled(at, "名称", name);
    }

    private void filled(String at, String what, String text) {
        if (text.isBlank()) {
            fault(at, what + "还没有填写；请补上");
        }
    }

    private void notNegative(String at, String what, int number) {
        if (number < 0) {
            fault(at, what + "不能是负数");
        }
    }

    private void unique(String at, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> fault(at, "编号 " + id + " 重复；请改为唯一的编号"));
    }

    private void fault(String where, String message) {
        faults.add(new Fault(where, message));
    }
}
