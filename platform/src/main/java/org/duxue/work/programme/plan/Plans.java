package org.duxue.work.programme.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The yearly plans; seen by those who see the whole district. */
public interface Plans {
    /** Newest first. */
    List<Plan> all();

    Optional<Plan> find(int year);

    /** By number; empty when there is no plan. */
    List<PlanItem> items(int year);

    /** False when there is one already. */
    boolean open(int year, String title, List<PlanItem> items);

    /** Adds at the end; answers the number. */
    int add(PlanItem item);

    /** False when it has another edition by now. */
    boolean change(PlanItem item, long edition);

    boolean remove(int year, int no, long edition);

    void approve(int year, Actor by, String note);

    void log(int year, @Nullable Integer no, String what, String note, Map<String, Object> detail);

    List<Logged> log(int year);

    record Logged(Instant at, String by, @Nullable Integer no, String what, String note, String detail) {}
}
