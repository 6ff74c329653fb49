package org.duxue.packs.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.packs.files.Complaint;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.jspecify.annotations.Nullable;

/** Finds the line a fault of the compiled framework stands on: walks its path through the files as far as it leads. */
public final class FaultPlaces {
    private final Map<String, Object> heads = new LinkedHashMap<>();

    public FaultPlaces(PackSources pack, List<Located> sections) {
        pack.need("framework.yaml").entries().forEach(heads::put);
        heads.put("elements", pack.need("elements.yaml").items("elements"));
        heads.put("parameters", pack.items("parameters.yaml", "parameters"));
        heads.put("sections", sections);
    }

    public Complaint locate(FrameworkInvalid.Fault fault) {
        Located place = null;
        Object here = heads;
        for (String step : fault.where().split("/", -1)) {
            Object next = step(here, step);
            if (next == null) {
                break;
            }
            here = next;
            if (next instanceof Located located) {
                place = located;
            }
        }
        return place == null
                ? new Complaint("framework.yaml", 0, fault.where(), fault.message())
                : new Complaint(place.file(), place.line(), fault.where(), fault.message());
    }

    private static @Nullable Object step(Object here, String step) {
        return switch (here) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list -> byId(list.stream().map(Located.class::cast).toList(), step);
            case Located located -> {
                Located child = located.find(camelToSnake(step));
                yield child != null ? child : byId(located.items(), step);
            }
            default -> null;
        };
    }

    private static @Nullable Located byId(List<Located> items, String step) {
        for (Located item : items) {
            if (step.equals(item.textOrNull("id"))) {
                return item;
            }
        }
        return step.matches("\\d{1,4}") && Integer.parseInt(step) < items.size()
                ? items.get(Integer.parseInt(step))
                : null;
    }

    private static String camelToSnake(String name) {
        return name.replaceAll("(\\p{Lower})(\\p{Upper})", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
