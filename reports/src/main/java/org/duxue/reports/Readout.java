package org.duxue.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.UnitResult;

/** An evaluation looked up by the framework's names: which indicators a stage has, what a unit reached in one. */
public final class Readout {
    private final Framework framework;
    private final Subject subject;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Set<String> throughSchools = new HashSet<>();

    public Readout(Subject subject) {
        this.subject = subject;
        this.framework = subject.pack().framework();
        framework.stages().forEach(stage -> stages.put(stage.id(), stage));
        framework.elements().forEach(element -> elements.put(element.id(), element));
        framework.sections().forEach(s -> s.indicators().forEach(i -> indicators.put(i.id(), i)));
        Set<String> seen = new HashSet<>();
        for (UnitResult unit : subject.evaluation().units()) {
            if (!unit.stage().isEmpty() && !seen.add(unit.code())) {
                throughSchools.add(unit.code());
            }
        }
    }

    /** A school's name, with its part where it has several: 某某学校（小学部）. */
    public String named(String code, String name, String stage) {
        return throughSchools.contains(code) && !stage.isEmpty() ? name + "（" + partName(stage) + "）" : name;
    }

    public Subject subject() {
        return subject;
    }

    public Framework framework() {
        return framework;
    }

    /** @throws IllegalArgumentException when the framework has no such indicator */
    public Indicator indicator(String id) {
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            throw new IllegalArgumentException("no indicator " + id);
        }
        return indicator;
    }

    /** The test of an indicator's result, as the framework defines it. */
    public Test test(String indicator, String id) {
        return indicator(indicator).tests().stream()
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no test " + indicator + "/" + id));
    }

    public Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** Chinese name of a stage; empty for the whole school. */
    public String stageName(String id) {
        Stage stage = stages.get(id);
        return stage == null ? "" : stage.name();
    }

    /** 小学部 and the like; empty for the whole school. */
    public String partName(String id) {
        Stage stage = stages.get(id);
        return stage == null ? "" : stage.partName();
    }

    /** Evaluated stages that have units. */
    public List<Stage> stages() {
        return framework.stages().stream()
                .filter(Stage::evaluated)
                .filter(stage -> !units(stage.id()).isEmpty())
                .toList();
    }

    /** The indicators asked of the parts of a stage. */
    public List<Indicator> indicatorsOf(String stage) {
        return indicators.values().stream()
                .filter(i -> i.level() == Level.PART)
                .filter(i -> i.tests().stream().anyMatch(t -> t.value().of(stage) != null))
                .toList();
    }

    /** The indicators asked of whole schools. */
    public List<Indicator> schoolIndicators() {
        return indicators.values().stream()
                .filter(i -> i.level() == Level.SCHOOL)
                .toList();
    }

    /** Sections that have a unit rule (资源配置), then those that have none. */
    public List<Section> sections(boolean withUnitRule) {
        return framework.sections().stream()
                .filter(section -> (section.unitRule() != null) == withUnitRule)
                .toList();
    }

    /** Units of a stage in the evaluation's order; the empty stage is whole schools. */
    public List<UnitResult> units(String stage) {
        return subject.evaluation().units().stream()
                .filter(unit -> unit.stage().equals(stage))
                .toList();
    }

    public static Optional<IndicatorResult> result(UnitResult unit, String indicator) {
        return unit.indicators().stream()
                .filter(result -> result.indicator().equals(indicator))
                .findFirst();
    }

    public static Optional<IndicatorResult> result(DistrictResult district, String indicator) {
        return district.indicators().stream()
                .filter(result -> result.indicator().equals(indicator))
                .findFirst();
    }

    /** Dispersions of a district's stage, in the framework's order. */
    public List<DispersionResult> dispersions(DistrictResult district, String stage) {
        List<DispersionResult> found = new ArrayList<>();
        for (String id : indicators.keySet()) {
            district.dispersions().stream()
                    .filter(d -> d.stage().equals(stage) && d.indicator().equals(id))
                    .forEach(found::add);
        }
        return found;
    }

    /** A school's name as evaluated; its code when it was not. */
    public String schoolName(String code) {
        return subject.evaluation().units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(UnitResult::name)
                .findFirst()
                .orElse(code);
    }

    /** The only district, or the first; an evaluation always has one. */
    public DistrictResult district() {
        return subject.evaluation().districts().getFirst();
    }

    /** The district's name for a sentence; 本区 when the facts do not name it. */
    public String districtName() {
        String name = district().name();
        return name.isBlank() ? "本区" : name;
    }
}
