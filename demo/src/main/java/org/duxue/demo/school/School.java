package org.duxue.demo.school;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school or campus in one year.
 *
 * @param parts its stages; for a special school the pupils by stage, without class lists of the ordinary kind
 */
public record School(Identity identity, Map<Stage, StagePart> parts, Premises premises, Funds funds, Set<Plan> plans) {

    /**
     * What stays the same over the years.
     *
     * @param code 学校标识码: two digits of type, 50, six of serial
     * @param counted 是否计校数; a campus that is not counted belongs to {@code parent}
     */
    public record Identity(
            String code,
            String name,
            SchoolType type,
            String town,
            Setting setting,
            int founded,
            boolean publicly,
            @Nullable String parent) {
        public boolean counted() {
            return parent == null;
        }
    }

    /**
     * Money of the year in 万元.
     *
     * @param publicFunds 公用经费预算
     * @param training 其中教师培训经费预算
     */
    public record Funds(double publicFunds, double training) {}

    /** Building plans that have been filed (已备案), without which a relaxation is refused. */
    public enum Plan {
        TEACHERS,
        SPORTS,
        ROOMS,
        SIZE
    }

    public School {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        plans = Set.copyOf(plans);
    }

    public @Nullable StagePart part(Stage stage) {
        return parts.get(stage);
    }

    /** Pupils of all stages. */
    public int pupils() {
        return parts.values().stream().mapToInt(part -> part.pupils().total()).sum();
    }

    public int teachers() {
        return parts.values().stream().mapToInt(part -> part.teachers().total()).sum();
    }

    public String code() {
        return identity.code();
    }

    public String name() {
        return identity.name();
    }

    public SchoolType type() {
        return identity.type();
    }
}
