package org.duxue.packs.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.packs.appraisal.AppraisalLint.Finding;
import org.duxue.packs.appraisal.AppraisalLint.Kind;
import org.duxue.packs.files.Alike;

/** What is unwise in the wording: steps that read the same, and points that ask the same in other words. */
final class TextLint {
    private static final double SAME_STEP = 0.95;
    private static final double SAME_QUESTION = 0.85;

    private TextLint() {}

    static List<Finding> of(Appraisal scheme) {
        List<Finding> findings = new ArrayList<>();
        List<Point> rated = scheme.points()
                .filter(point -> point.measure() instanceof Measure.Rubric)
                .toList();
        for (int i = 0; i < rated.size(); i++) {
            Point point = rated.get(i);
            steps(point, findings);
            for (Point before : rated.subList(0, i)) {
                if (Alike.whole(best(before), best(point)) >= SAME_QUESTION) {
                    findings.add(new Finding(
                            Kind.COUNTED_TWICE,
                            point.id(),
                            "评定标准与 " + before.id() + "“" + before.name() + "”几乎相同，同一表现重复计分；请合并或改写"));
                    break;
                }
            }
        }
        return findings;
    }

    private static String best(Point point) {
        return point.measure() instanceof Measure.Rubric rubric
                        && !rubric.texts().isEmpty()
                ? rubric.texts().firstEntry().getValue()
                : "";
    }

    private static void steps(Point point, List<Finding> findings) {
        if (!(point.measure() instanceof Measure.Rubric rubric)) {
            return;
        }
        List<Map.Entry<String, String>> texts = List.copyOf(rubric.texts().entrySet());
        for (int i = 1; i < texts.size(); i++) {
            if (Alike.whole(texts.get(i - 1).getValue(), texts.get(i).getValue()) >= SAME_STEP) {
                findings.add(new Finding(
                        Kind.TELLS_NOTHING,
                        point.id(),
                        "等级 " + texts.get(i - 1).getKey() + " 与 " + texts.get(i).getKey() + " 的描述几乎相同，评估员分不出高低；请写出差别"));
            }
        }
    }
}
