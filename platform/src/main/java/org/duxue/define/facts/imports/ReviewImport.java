package org.duxue.define.facts.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.imports.Import.Decisions;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.workbooks.columns.ColumnMapping;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about an import: headings, names, reasons, and in the end whether it is accepted. */
@Component
@Transactional
public class ReviewImport {
    private final Gate gate;
    private final Imports imports;
    private final Staging staging;
    private final Frameworks frameworks;
    private final ImportJobs jobs;
    private final ApplicationEventPublisher events;

    ReviewImport(
            Gate gate,
            Imports imports,
            Staging staging,
            Frameworks frameworks,
            ImportJobs jobs,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.imports = imports;
        this.staging = staging;
        this.frameworks = frameworks;
        this.jobs = jobs;
        this.events = events;
    }

    /** The visible import, for reading. */
    public Import look(UUID id) {
        gate.require(Permission.IMPORT_READ);
        Import found = imports.find(id).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "这次导入"));
        gate.require(Permission.IMPORT_READ, found.unit());
        return found;
    }

    /** Says which heading is which column and has the files read again. */
    public Import map(UUID id, Map<String, String> choices) {
        Import of = open(id);
        checkColumns(of, choices);
        Decisions before = of.decisions();
        Map<String, String> columns = merged(before.columns(), choices);
        return readAgain(
                of,
                new Decisions(columns, true, before.matches(), before.reasons()),
                new ImportEvent.Decided(of, "mapped", choices.size()));
    }

    /** Answers near matches and has the files read again. */
    public Import match(UUID id, Map<String, String> answers) {
        Import of = open(id);
        Set<String> asked = of.findings().questions().stream()
                .map(question -> question.key())
                .collect(Collectors.toSet());
        Problem problem = HouseProblem.FIELDS_INVALID.with("count", 0);
        for (String key : answers.keySet()) {
            if (!asked.contains(key) && !of.decisions().matches().containsKey(key)) {
                problem = problem.at("matches", "没有名称核对项“" + key + "”");
            }
        }
        refuse(problem);
        Decisions before = of.decisions();
        return readAgain(
                of,
                new Decisions(before.columns(), before.mapped(), merged(before.matches(), answers), before.reasons()),
                new ImportEvent.Decided(of, "matched", answers.size()));
    }

    /** Gives reasons for warnings; an empty one takes a reason back. */
    public Import explain(UUID id, Map<Integer, String> reasons) {
        Import of = open(id);
        Map<String, String> all = new HashMap<>(of.decisions().reasons());
        Set<Integer> found = new HashSet<>();
        for (Staging.Found warning : staging.problems(of, List.copyOf(reasons.keySet()))) {
            found.add(warning.number());
            String reason = reasons.getOrDefault(warning.number(), "").strip();
            if (reason.isEmpty()) {
                all.remove(warning.problem().key());
            } else {
                all.put(warning.problem().key(), reason.substring(0, Math.min(reason.length(), 500)));
            }
        }
        Problem problem = HouseProblem.FIELDS_INVALID.with("count", 0);
        for (Integer number : reasons.keySet()) {
            problem = found.contains(number) ? problem : problem.at("reasons", "没有编号为 " + number + " 的警告");
        }
        refuse(problem);
        Decisions before = of.decisions();
        Import with = of.with(new Decisions(before.columns(), before.mapped(), before.matches(), all));
        Import counted = with.found(
                with.files(), with.findings().with(with.findings().counts().explained(staging.unexplained(with))));
        imports.update(counted.in(counted.verdict(), null));
        events.publishEvent(new ImportEvent.Decided(of, "explained", reasons.size()));
        return look(id);
    }

    /** Accepts the difference as it was looked at. Again does nothing. */
    public Import accept(UUID id) {
        gate.require(Permission.IMPORT_WRITE);
        Import of = look(id);
        gate.require(Permission.IMPORT_WRITE, of.unit());
        if (of.state() == ImportState.ACCEPTING || of.state() == ImportState.ACCEPTED) {
            return of;
        }
        Import ready = open(id);
        if (ready.state() != ImportState.READY) {
            throw ImportsProblem.NOT_READY
                    .with("errors", ready.findings().counts().errors())
                    .and("unexplained", ready.findings().counts().unexplained())
                    .and("open", ready.open());
        }
        imports.update(ready.in(ImportState.ACCEPTING, null));
        jobs.acceptOnceCommitted(id);
        return look(id);
    }

    /** Gives it up; the facts were never touched. Again does nothing. */
    public Import discard(UUID id) {
        gate.require(Permission.IMPORT_WRITE);
        Import of = look(id);
        gate.require(Permission.IMPORT_WRITE, of.unit());
        if (of.state() == ImportState.DISCARDED) {
            return of;
        }
        Import open = open(id);
        staging.clear(id);
        imports.update(open.in(ImportState.DISCARDED, null));
        events.publishEvent(new ImportEvent.Discarded(open));
        return look(id);
    }

    private Import open(UUID id) {
        gate.require(Permission.IMPORT_WRITE);
        Import found = look(id);
        gate.require(Permission.IMPORT_WRITE, found.unit());
        if (found.state().working()) {
            throw ImportsProblem.WORKING.problem();
        }
        if (found.state().over()) {
            throw ImportsProblem.OVER.with("state", found.state() == ImportState.ACCEPTED ? "已接受" : "已放弃");
        }
        return found;
    }

    private Import readAgain(Import of, Decisions decisions, ImportEvent.Decided event) {
        imports.update(of.with(decisions).in(ImportState.READING, null));
        events.publishEvent(event);
        jobs.readOnceCommitted(of.id());
        return look(of.id());
    }

    private void checkColumns(Import of, Map<String, String> choices) {
        Columns columns = Columns.of(frameworks.pack(of.pack()).framework());
        Set<String> keys =
                of.findings().columns().stream().map(ColumnMapping::key).collect(Collectors.toSet());
        Problem problem = HouseProblem.FIELDS_INVALID.with("count", 0);
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            String column = choice.getValue();
            if (!keys.contains(choice.getKey())) {
                problem = problem.at("columns", "文件里没有这一列：" + choice.getKey());
            } else if (!column.equals(ColumnMapping.IGNORED)
                    && !column.equals(Columns.CODE)
                    && columns.find(column).isEmpty()) {
                problem = problem.at("columns", "没有数据项“" + column + "”");
            }
        }
        refuse(problem);
    }

    private static void refuse(Problem problem) {
        if (!problem.fields().isEmpty()) {
            throw problem.and("count", problem.fields().size());
        }
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(before);
        all.putAll(more);
        return all;
    }
}
