package org.duxue.define.facts.imports;

import java.util.Optional;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.columns.ImportMemory;

/** What the people of a district once said about headings. */
final class RememberedMappings implements ImportMemory {
    private final Imports imports;
    private final UnitCode district;
    private final String pack;

    RememberedMappings(Imports imports, UnitCode district, String pack) {
        this.imports = imports;
        this.district = district;
        this.pack = pack;
    }

    @Override
    public Optional<String> recall(String signature) {
        return imports.recall(district, pack, signature);
    }

    @Override
    public void remember(String signature, String column) {
        imports.remember(district, pack, signature, column);
    }
}
