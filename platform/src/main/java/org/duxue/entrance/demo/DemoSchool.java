package org.duxue.entrance.demo;

import java.util.List;
import java.util.function.Supplier;
import org.duxue.ground.access.HouseRole;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Caller;
import org.duxue.work.programme.CaseView;

/**
 * Lets an invented person of a unit act. Most units of the demonstration have no accounts, yet what they filled in must bear
 * somebody's name: the person's name is written down, account and ticket are
 * those of the errand.
 */
final class DemoSchool {
    private static final List<String> FAMILIES = List.of("周", "吴", "郑", "王", "冯", "陈", "褚", "蒋", "沈", "韩", "杨", "许");
    private static final List<String> GIVEN = List.of("文静", "建国", "晓燕", "海涛", "玉梅", "志强", "雪", "明华");

    private DemoSchool() {}

    static <T> T as(HouseRole role, CaseView of, Supplier<T> work) {
        Caller errand = Acting.caller().orElseThrow();
        Actor actor = new Actor(
                errand.actor().id(),
                "demo-" + role.code(),
                name(role, of),
                of.unit().value());
        Caller person = new Caller(actor, errand.ticket(), List.of(new Caller.Grant(role.code(), of.unit())));
        return Acting.as(person, work::get);
    }

    /** The school that can be tried has people; the others get invented ones, always the same. */
    private static String name(HouseRole role, CaseView of) {
        if (of.unit().value().equals(DemoPeople.SCHOOL)) {
            return DemoPeople.ofTheSchool().stream()
                    .filter(person -> person.role() == role)
                    .map(person -> person.displayName())
                    .findFirst()
                    .orElse("");
        }
        int seed = Math.floorMod((of.unit().value() + role.code()).hashCode(), FAMILIES.size() * GIVEN.size());
        return FAMILIES.get(seed % FAMILIES.size()) + GIVEN.get(seed / FAMILIES.size());
    }
}
