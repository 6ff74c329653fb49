package org.duxue.define.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duxue.define.framework.Frameworks;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.packs.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office sets its own figure for a parameter, or returns to the pack's; either needs a reason. */
@Component
public class TuneParameters {
    private static final int LONGEST_REASON = 500;

    private final Gate gate;
    private final Frameworks frameworks;
    private final Units units;
    private final ApplicationEventPublisher events;

    TuneParameters(Gate gate, Frameworks frameworks, Units units, ApplicationEventPublisher events) {
        this.gate = gate;
        this.frameworks = frameworks;
        this.units = units;
        this.events = events;
    }

    /** @param value null returns to the pack's own figure */
    public record Setting(String id, @Nullable BigDecimal value) {}

    @Transactional
    public void tune(String pack, int based, List<Setting> settings, @Nullable String reason) {
        Pack defined = frameworks.pack(pack);
        Unit district = units.root().orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "区县"));
        gate.require(Permission.PACK_TUNE, district.code());
        Map<String, @Nullable BigDecimal> values = checked(defined, settings, reason);
        Map<String, BigDecimal> before = frameworks.tuning(pack).own();
        String because = reason == null ? "" : reason.strip();
        frameworks.tune(pack, based, values, because);
        values.forEach((parameter, value) -> events.publishEvent(
                new ParameterSet(pack, parameter, before.get(parameter), value, because, district.code())));
    }

    private static Map<String, @Nullable BigDecimal> checked(
            Pack pack, List<Setting> settings, @Nullable String reason) {
        Set<String> known = new TreeSet<>();
        pack.framework().parameters().stream().map(Parameter::id).forEach(known::add);
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        Problem problem = HouseProblem.FIELDS_INVALID.problem();
        for (int i = 0; i < settings.size(); i++) {
            Setting setting = settings.get(i);
            if (!known.contains(setting.id())) {
                problem = problem.at("values[" + i + "].id", "没有参数“" + setting.id() + "”");
            } else if (values.containsKey(setting.id())) {
                problem = problem.at("values[" + i + "].id", "参数重复填写，只留一处");
            } else if (setting.value() != null && setting.value().signum() < 0) {
                problem = problem.at("values[" + i + "].value", "不能是负数");
            } else {
                values.put(setting.id(), setting.value());
            }
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            problem = problem.at("reason", "请写明依据，例如本省实施细则的文号，最多 " + LONGEST_REASON + " 字");
        }
        if (!problem.fields().isEmpty()) {
            throw problem.and("count", problem.fields().size());
        }
        return values;
    }
}
