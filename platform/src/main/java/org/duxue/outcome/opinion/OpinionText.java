package org.duxue.outcome.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.ground.shared.Problem;
import org.duxue.reports.letter.LetterMatter;

/** What an opinion says in words; {@code points} are ids of the observation points a sentence rests on. */
public record OpinionText(
        String overall,
        List<Remark> strengths,
        List<Remark> problems,
        List<Remark> causes,
        List<Remark> advice,
        List<Requirement> requirements) {
    private static final int LONGEST = 2000;
    private static final int MOST = 60;

    public OpinionText {
        strengths = List.copyOf(strengths);
        problems = List.copyOf(problems);
        causes = List.copyOf(causes);
        advice = List.copyOf(advice);
        requirements = List.copyOf(requirements);
    }

    public record Remark(String text, List<String> points) {
        public Remark {
            points = List.copyOf(points);
        }
    }

    public record Requirement(String text, List<String> points, LocalDate due) {
        public Requirement {
            points = List.copyOf(points);
        }
    }

    /** Refuses what is too long, empty, or names points the scheme does not have; every fault at once. */
    public void check(Set<String> points) {
        List<Problem.Field> faults = new ArrayList<>();
        if (overall.length() > LONGEST) {
            faults.add(new Problem.Field("overall", "总体评价最多 " + LONGEST + " 字"));
        }
        remarks("strengths", strengths, points, faults);
        remarks("problems", problems, points, faults);
        remarks("causes", causes, points, faults);
        remarks("advice", advice, points, faults);
        remarks(
                "requirements",
                requirements.stream().map(r -> new Remark(r.text(), r.points())).toList(),
                points,
                faults);
        if (!faults.isEmpty()) {
            Problem problem = OpinionProblem.TEXT_INVALID.with("count", faults.size());
            for (Problem.Field fault : faults) {
                problem = problem.at(fault.field(), fault.message());
            }
            throw problem;
        }
    }

    private static void remarks(String field, List<Remark> remarks, Set<String> known, List<Problem.Field> faults) {
        if (remarks.size() > MOST) {
            faults.add(new Problem.Field(field, "最多 " + MOST + " 条"));
        }
        for (int i = 0; i < remarks.size(); i++) {
            String place = field + "[" + i + "]";
            if (remarks.get(i).text().isBlank()) {
                faults.add(new Problem.Field(place + ".text", "这一条没有内容；请填写或删去"));
            } else if (remarks.get(i).text().length() > LONGEST) {
                faults.add(new Problem.Field(place + ".text", "每条最多 " + LONGEST + " 字"));
            }
            Set<String> strange = new HashSet<>(remarks.get(i).points());
            strange.removeAll(known);
            if (!strange.isEmpty()) {
                faults.add(new Problem.Field(place + ".points", "方案中没有观测点 " + String.join("、", strange) + "；请从清单中选择"));
            }
        }
    }

    /** For letters and for the check of figures. */
    public static List<LetterMatter.Remark> letter(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new LetterMatter.Remark(remark.text(), remark.points()))
                .toList();
    }

    public static OpinionText of(LetterMatter.Words words) {
        return new OpinionText(
                words.overall(),
                own(words.strengths()),
                own(words.problems()),
                own(words.causes()),
                own(words.advice()),
                words.requirements().stream()
                        .map(r -> new Requirement(r.text(), r.points(), r.due()))
                        .toList());
    }

    private static List<Remark> own(List<LetterMatter.Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Remark(remark.text(), remark.points()))
                .toList();
    }
}
