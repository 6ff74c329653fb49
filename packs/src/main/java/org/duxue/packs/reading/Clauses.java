package org.duxue.packs.reading;

import java.util.Map;
import org.duxue.evaluation.framework.Clause;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.files.Spelling;
import org.jspecify.annotations.Nullable;

/** Reads clauses; their {@code source} names an entry of the pack's list of sources, so that a document is cited one way. */
public final class Clauses {
    private final Map<String, Located> sources;
    private final PackSources pack;

    public Clauses(PackSources pack) {
        this.pack = pack;
        Located listed = pack.need("pack.yaml").find("sources");
        this.sources = listed == null ? Map.of() : listed.entries();
    }

    public Clause of(Located owner) {
        return read(owner.child("clause"));
    }

    @Nullable
    Clause ofOrNull(Located owner) {
        Located clause = owner.find("clause");
        return clause == null ? null : read(clause);
    }

    public Clause read(Located clause) {
        return new Clause(clause.text("text"), source(clause), clause.flag("verified", false));
    }

    private @Nullable String source(Located clause) {
        String id = clause.textOrNull("source");
        if (id == null) {
            if (clause.flag("verified", false)) {
                pack.complain(clause, "写明已核对（verified: true）却没有出处；请用 source 写明依据的文件，或改为 false");
            }
            return null;
        }
        Located source = sources.get(id);
        if (source == null) {
            pack.complain(
                    clause.child("source"),
                    "pack.yaml 的 sources 中没有 " + id + "；" + Spelling.hint(id, sources.keySet()) + "请先在那里登记该文件");
            return null;
        }
        String place = clause.textOrNull("at");
        return place == null ? source.text() : source.text() + " " + place;
    }
}
