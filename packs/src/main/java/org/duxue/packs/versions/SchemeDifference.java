package org.duxue.packs.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.SchemeChange.Kind;
import org.duxue.packs.versions.SchemeChange.Node;
import org.duxue.packs.versions.TellScheme.NodeKey;
import org.duxue.packs.versions.TellScheme.Told;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a scheme to another, node by node and field by field, in the order of the later tree.
 * Moving a node among its siblings is no change; moving it to another parent is.
 */
public final class SchemeDifference {
    private SchemeDifference() {}

    /** Nothing when both say the same; the version itself is not compared. */
    public static List<SchemeChange> between(AppraisalPack before, AppraisalPack after) {
        Map<NodeKey, Told> earlier = TellScheme.of(before);
        Map<NodeKey, Told> later = TellScheme.of(after);
        List<SchemeChange> changes = new ArrayList<>();
        for (Node node : Node.values()) {
            Set<NodeKey> keys = new LinkedHashSet<>(later.keySet());
            keys.addAll(earlier.keySet());
            keys.stream()
                    .filter(key -> key.node() == node)
                    .forEach(key -> compare(key, earlier.get(key), later.get(key), changes));
        }
        return List.copyOf(changes);
    }

    private static void compare(NodeKey key, @Nullable Told before, @Nullable Told after, List<SchemeChange> changes) {
        if (before == null && after != null) {
            changes.add(new SchemeChange(Kind.ADDED, key.node(), key.id(), after.name(), "", "", after.name()));
        } else if (before != null && after == null) {
            changes.add(new SchemeChange(Kind.REMOVED, key.node(), key.id(), before.name(), "", before.name(), ""));
        } else if (before != null && after != null) {
            fields(key, before, after, changes);
        }
    }

    private static void fields(NodeKey key, Told before, Told after, List<SchemeChange> changes) {
        Map<String, String> all = new LinkedHashMap<>(after.fields());
        before.fields().forEach(all::putIfAbsent);
        for (String field : all.keySet()) {
            String left = before.fields().getOrDefault(field, "");
            String right = after.fields().getOrDefault(field, "");
            if (!left.equals(right)) {
                Kind kind = left.isEmpty() ? Kind.ADDED : right.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new SchemeChange(kind, key.node(), key.id(), after.name(), field, left, right));
            }
        }
    }
}
