package org.duxue.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;

/** The floors of a house in their order, and the rules that follow from it. */
record Floors(String base, List<String> order) {
    /** The one place where the floors are listed, from the ground up; the entrance leads to all of them. */
    static final Floors OF_THE_HOUSE = new Floors(
            "org.duxue", List.of("ground", "define", "guard", "work", "judge", "outcome", "roof", "entrance"));

    /** Classes that lie in no annotated room; the application class itself stands before the door. */
    Set<String> strays(JavaClasses classes) {
        Set<String> rooms = classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        return classes.stream()
                .filter(type -> !type.getPackageName().equals(base)
                        && !type.getSimpleName().equals("package-info"))
                .filter(type -> rooms.stream()
                        .noneMatch(room -> type.getPackageName().equals(room)
                                || type.getPackageName().startsWith(room + ".")))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Dependencies that lead from a floor to a higher one. */
    List<String> upwardCalls(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            Optional<Integer> own = floor(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<Integer> other = floor(dependency.getTargetClass());
                if (own.isPresent() && other.isPresent() && other.get() > own.get()) {
                    found.add(dependency.getDescription());
                }
            }
        }
        return found;
    }

    private Optional<Integer> floor(JavaClass type) {
        String prefix = base + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return Optional.empty();
        }
        String first = type.getPackageName().substring(prefix.length()).split("\\.")[0];
        int floor = order.indexOf(first);
        return floor < 0 ? Optional.empty() : Optional.of(floor);
    }
}
