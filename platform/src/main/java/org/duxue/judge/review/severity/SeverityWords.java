package org.duxue.judge.review.severity;

import org.duxue.judge.review.severity.SeverityView.Refused;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Caution;

/** What the statistics say, for people who have to act on it. */
final class SeverityWords {
    private SeverityWords() {}

    static Refused refused(CannotRate.Reason reason) {
        return switch (reason) {
            case NO_SCORES -> new Refused("no-scores", "还没有可用的评定", "There are no marks yet");
            case DISCONNECTED, DISCONNECTED_WITHOUT_EXTREMES ->
                new Refused(
                        "disconnected",
                        "评估员之间没有共同评过的对象，分成了互不相连的几组，只能在组内比较；下次分派时让各组交叉评一两所",
                        "Raters share no cases across subsets and can be compared within these only; let the subsets overlap next time");
            case CONFOUNDED ->
                new Refused(
                        "confounded",
                        "评估员与观测点一一绑定，分不清是人严还是题难；分派领域时让人员交叉",
                        "Raters and points always go together, so that severity cannot be told from difficulty");
            case NO_VARIATION -> new Refused("no-variation", "所有评定都相同，无从比较", "All marks are the same");
            case TOO_MANY_CATEGORIES ->
                new Refused("too-many-categories", "等级过多，请用线性方法", "Too many steps; use the linear method");
            case TOO_FEW -> new Refused("too-few", "评定太少，暂不能估计", "Too few marks");
        };
    }

    static String message(Caution.Kind kind) {
        return switch (kind) {
            case EXTREME_RATER -> "全部评为最高或最低，宽严只能粗略估计";
            case EXTREME_ITEM -> "该观测点全部评为最高或最低";
            case SUBJECT_WITHOUT_INFORMATION -> "只由极端评估员评过，放在平均位置";
            case CATEGORY_UNUSED -> "有等级无人使用";
            case ONE_RATER -> "只有一位评估员，不能估计宽严";
            case ZERO_VARIANCE -> "各校之间没有超出偶然的差别";
            case RATERS_ALIKE -> "评估员之间没有超出偶然的宽严差别";
            case NOT_CONVERGED -> "计算未收敛，数字仅供参考";
            case COARSE_GRID -> "计算网格较粗，数字仅供参考";
        };
    }

    static String messageEn(Caution.Kind kind) {
        return switch (kind) {
            case EXTREME_RATER -> "Gave nothing but extreme marks; severity is a rough guess";
            case EXTREME_ITEM -> "Only extreme marks were given on this point";
            case SUBJECT_WITHOUT_INFORMATION -> "Marked by extreme raters only; placed at the mean";
            case CATEGORY_UNUSED -> "A step was used by nobody";
            case ONE_RATER -> "A single rater; severity cannot be told";
            case ZERO_VARIANCE -> "Cases do not differ beyond chance";
            case RATERS_ALIKE -> "Raters do not differ beyond chance";
            case NOT_CONVERGED -> "The computation did not settle; take the figures as a hint";
            case COARSE_GRID -> "The computation's grid is coarse; take the figures as a hint";
        };
    }
}
