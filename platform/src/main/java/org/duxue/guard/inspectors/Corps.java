package org.duxue.guard.inspectors;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The register. Row-level security narrows every answer: the office sees everybody, a person the own entry. */
public interface Corps {
    Optional<CorpsPerson> find(UUID id);

    /** Everybody who has not left before this day, by pinyin of the name. */
    List<CorpsPerson> everybody(LocalDate on);

    /** Those that exist, in no order. */
    List<CorpsPerson> named(Collection<UUID> ids);

    Page<CorpsPerson> search(Filter filter, @Nullable String cursor, int size);

    /** The unit with those that count as the same for recusal; empty when it is hidden or unknown. */
    Optional<Recusal.Place> place(UnitCode unit);

    /** @param standing null for everybody; judged on {@code on} */
    record Filter(
            @Nullable String text, @Nullable CorpsKind kind, CorpsPerson.@Nullable Standing standing, LocalDate on) {}
}
