package org.duxue.workbooks.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.packs.appraisal.Outline;

/**
 * The words that stand in cells for the values of a choice.
 *
 * @param byWord in the order of the drop-down
 */
record Words<T>(SequencedMap<String, T> byWord) {
    /** The three levels of the tree. */
    enum Rank {
        DOMAIN,
        INDICATOR,
        POINT
    }

    /** The three ways of measuring a point. */
    enum How {
        RUBRIC,
        BANDS,
        DEDUCTIONS
    }

    static final Words<Boolean> YES_NO = of(Map.entry("是", true), Map.entry("否", false));
    static final Words<Boolean> BETTER = of(Map.entry("越高越好", true), Map.entry("越低越好", false));
    static final Words<Rank> RANK =
            of(Map.entry("领域", Rank.DOMAIN), Map.entry("关键指标", Rank.INDICATOR), Map.entry("观测点", Rank.POINT));
    static final Words<How> HOW =
            of(Map.entry("分级描述", How.RUBRIC), Map.entry("数据分档", How.BANDS), Map.entry("按次扣分", How.DEDUCTIONS));
    static final Words<Point.Ask> ASK = of(Map.entry("被评单位", Point.Ask.UNIT), Map.entry("督导组", Point.Ask.TEAM));
    static final Words<Point.Method> METHOD = of(
            Map.entry("查阅资料", Point.Method.DOCUMENTS),
            Map.entry("实地查看", Point.Method.VISIT),
            Map.entry("课堂或活动观察", Point.Method.OBSERVATION),
            Map.entry("座谈访谈", Point.Method.TALK),
            Map.entry("问卷", Point.Method.SURVEY),
            Map.entry("数据核查", Point.Method.DATA));
    static final Words<EvidenceDemand.Form> FORM = of(
            Map.entry("现有文件", EvidenceDemand.Form.DOCUMENT),
            Map.entry("过程记录", EvidenceDemand.Form.RECORD),
            Map.entry("照片", EvidenceDemand.Form.PHOTO),
            Map.entry("数据", EvidenceDemand.Form.FIGURE));
    static final Words<Review.Merge> MERGE = of(
            Map.entry("平均", Review.Merge.MEAN),
            Map.entry("中位数", Review.Merge.MEDIAN),
            Map.entry("取低", Review.Merge.LOWEST));
    static final Words<Element.Kind> KIND = of(
            Map.entry("数值", Element.Kind.NUMBER),
            Map.entry("计数", Element.Kind.COUNT),
            Map.entry("是否", Element.Kind.FLAG),
            Map.entry("选项", Element.Kind.CHOICE),
            Map.entry("文本", Element.Kind.TEXT),
            Map.entry("多个数值", Element.Kind.NUMBERS));
    static final Words<Level> LEVEL =
            of(Map.entry("学校", Level.SCHOOL), Map.entry("学段部", Level.PART), Map.entry("区县", Level.DISTRICT));
    static final Words<Outline.Kind> PART = of(
            Map.entry("开头", Outline.Kind.OPENING),
            Map.entry("方法", Outline.Kind.METHOD),
            Map.entry("得分", Outline.Kind.SCORES),
            Map.entry("成效", Outline.Kind.STRENGTHS),
            Map.entry("问题", Outline.Kind.PROBLEMS),
            Map.entry("原因", Outline.Kind.CAUSES),
            Map.entry("建议", Outline.Kind.ADVICE),
            Map.entry("要求", Outline.Kind.REQUIREMENTS),
            Map.entry("附件", Outline.Kind.ANNEX));

    @SafeVarargs
    private static <T> Words<T> of(Map.Entry<String, T>... entries) {
        SequencedMap<String, T> words = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            words.put(entry.getKey(), entry.getValue());
        }
        return new Words<>(words);
    }

    List<String> all() {
        return List.copyOf(byWord.keySet());
    }

    String word(T value) {
        return byWord.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
