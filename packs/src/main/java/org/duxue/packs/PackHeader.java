package org.duxue.packs;

import java.util.List;
import org.duxue.evaluation.framework.Clause;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.reading.Clauses;

/** What every pack says of itself, whatever it holds: the content of {@code pack.yaml}. */
public record PackHeader(
        String id,
        String title,
        String titleEn,
        String version,
        List<Clause> legalBasis,
        String unitNoun,
        String unitNounEn,
        List<Pack.Phase> phases,
        List<Pack.Role> roles) {
    public PackHeader {
        legalBasis = List.copyOf(legalBasis);
        phases = List.copyOf(phases);
        roles = List.copyOf(roles);
    }

    /** The same of a pack with another id and version. */
    public PackHeader as(String newId, String newVersion) {
        return new PackHeader(newId, title, titleEn, newVersion, legalBasis, unitNoun, unitNounEn, phases, roles);
    }

    /** Another title. */
    public PackHeader titled(String newTitle) {
        return new PackHeader(id, newTitle, titleEn, version, legalBasis, unitNoun, unitNounEn, phases, roles);
    }

    /** Reads {@code pack.yaml}. */
    public static PackHeader read(PackSources sources, Clauses clauses) {
        Located at = sources.need("pack.yaml");
        return new PackHeader(
                at.text("id"),
                at.text("title"),
                at.text("title_en"),
                at.text("version"),
                at.items("legal_basis").stream().map(clauses::read).toList(),
                at.child("unit").text("noun"),
                at.child("unit").text("noun_en"),
                at.items("phases").stream().map(PackHeader::phase).toList(),
                at.items("roles").stream().map(PackHeader::role).toList());
    }

    private static Pack.Phase phase(Located at) {
        return new Pack.Phase(at.text("id"), at.text("name"), at.text("name_en"), at.integer("days", 0));
    }

    private static Pack.Role role(Located at) {
        return new Pack.Role(at.text("id"), at.text("name"), at.text("name_en"), at.text("duty"));
    }
}
