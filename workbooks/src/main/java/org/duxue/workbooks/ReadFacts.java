package org.duxue.workbooks;

import java.util.List;
import org.duxue.evaluation.facts.Facts;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.Severity;

/** A whole reading in memory: the facts, and everything that is to be said about them. */
public record ReadFacts(Facts facts, List<ImportProblem> problems, List<NearMatch> matches, long rows, long values) {
    public ReadFacts {
        problems = List.copyOf(problems);
        matches = List.copyOf(matches);
    }

    public List<ImportProblem> errors() {
        return problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    public List<ImportProblem> warnings() {
        return problems.stream().filter(p -> p.severity() == Severity.WARNING).toList();
    }

    public boolean acceptable() {
        return errors().isEmpty();
    }
}
