package org.duxue.define.scheme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.duxue.define.scheme.SchemeJson;
import org.duxue.define.scheme.SchemeProblem;
import org.duxue.define.scheme.SchemeShelf;
import org.duxue.define.scheme.SchemeVersion;
import org.duxue.define.scheme.SchemeVersion.Basis;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.packs.appraisal.AppraisalLint;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.packs.versions.GuessCrosswalk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions in PostgreSQL. Those that came with the house are kept in memory; others are read once for each fingerprint, since
 * what a fingerprint stands for never changes.
 */
@Repository
@Transactional
class JdbcSchemes implements SchemeShelf {
    private static final String LINES = """
            select scheme, version, title, title_en, unit_noun, unit_noun_en, points, minutes, built_in, note, basis_scheme,
                basis_version, published_by, published_at
            from scheme_version
            """;

    private record Compiled(AppraisalPack pack, Appraiser appraiser) {
        static Compiled of(AppraisalPack pack) {
            return new Compiled(pack, Appraiser.of(pack.scheme()));
        }
    }

    private record Key(String id, String version) {}

    private final JdbcClient sql;
    private final ConfirmedLinks confirmed;
    private final Map<String, Compiled> byFingerprint = new ConcurrentHashMap<>();
    private volatile Map<Key, Compiled> builtIn = Map.of();
    private volatile List<SchemeVersion> builtInLines = List.of();

    JdbcSchemes(JdbcClient sql, ConfirmedLinks confirmed) {
        this.sql = sql;
        this.confirmed = confirmed;
    }

    @Override
    public List<SchemeVersion> all() {
        List<String> shelf =
                builtInLines.stream().map(SchemeVersion::id).distinct().toList();
        Comparator<SchemeVersion> order = Comparator.<SchemeVersion>comparingInt(
                        line -> shelf.contains(line.id()) ? shelf.indexOf(line.id()) : shelf.size())
                .thenComparing(SchemeVersion::id)
                .thenComparing(SchemeVersion::version, SchemeVersion.OLDEST_FIRST.reversed());
        List<SchemeVersion> own =
                sql.sql(LINES + "where not built_in").query(JdbcSchemes::line).list();
        return Stream.concat(builtInLines.stream(), own.stream()).sorted(order).toList();
    }

    @Override
    public SchemeVersion version(String id, String version) {
        return all().stream()
                .filter(line -> line.id().equals(id) && line.version().equals(version))
                .findFirst()
                .orElseThrow(() -> unknown(id, version));
    }

    @Override
    public AppraisalPack pack(String id, String version) {
        return compiled(id, version).pack();
    }

    @Override
    public AppraisalPack latest(String id) {
        SchemeVersion newest =
                all().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow(() -> unknown(id, ""));
        return pack(id, newest.version());
    }

    @Override
    public Appraiser appraiser(String id, String version) {
        return compiled(id, version).appraiser();
    }

    @Override
    public Crosswalk crosswalk(String id, String from, String to) {
        AppraisalPack before = pack(id, from);
        AppraisalPack after = pack(id, to);
        return confirmed
                .of(id, from, to)
                .map(kept -> GuessCrosswalk.of(before.scheme(), after.scheme(), kept.links()))
                .orElseGet(() -> GuessCrosswalk.between(before.scheme(), after.scheme()));
    }

    private Compiled compiled(String id, String version) {
        Compiled brought = builtIn.get(new Key(id, version));
        if (brought != null) {
            return brought;
        }
        String fingerprint = fingerprint(id, version);
        if (fingerprint == null) {
            throw unknown(id, version);
        }
        return byFingerprint.computeIfAbsent(fingerprint, print -> Compiled.of(stored(id, version)));
    }

    private static org.duxue.ground.shared.Problem unknown(String id, String version) {
        return SchemeProblem.UNKNOWN.with("id", id).and("version", version);
    }

    @Override
    public List<AppraisalPack> install(List<AppraisalPack> packs) {
        List<AppraisalPack> refused = new ArrayList<>();
        for (AppraisalPack pack : packs) {
            add(pack, true, "随系统提供", null);
            if (!SchemeJson.fingerprint(SchemeJson.text(pack)).equals(fingerprint(pack.id(), pack.version()))) {
                refused.add(pack);
            }
        }
        List<String> shelf = packs.stream().map(AppraisalPack::id).toList();
        List<SchemeVersion> lines = sql.sql(LINES + "where built_in").query(JdbcSchemes::line).list().stream()
                .sorted(Comparator.comparingInt(line -> shelf.indexOf(line.id())))
                .toList();
        Map<Key, Compiled> known = new LinkedHashMap<>();
        lines.forEach(
                line -> known.put(new Key(line.id(), line.version()), Compiled.of(stored(line.id(), line.version()))));
        builtIn = Map.copyOf(known);
        builtInLines = lines;
        return refused;
    }

    @Override
    public boolean publish(AppraisalPack pack, String note, @Nullable Basis basis) {
        return !builtIn.containsKey(new Key(pack.id(), pack.version())) && add(pack, false, note, basis);
    }

    private boolean add(AppraisalPack pack, boolean brought, String note, @Nullable Basis basis) {
        String definition = SchemeJson.text(pack);
        Actor actor = Acting.actor();
        return sql.sql("""
                        insert into scheme_version (scheme, version, fingerprint, title, title_en, unit_noun, unit_noun_en,
                            points, minutes, built_in, note, basis_scheme, basis_version, definition, published_by_id,
                            published_by)
                        values (:scheme, :version, :fingerprint, :title, :titleEn, :unitNoun, :unitNounEn, :points, :minutes,
                            :builtIn, :note, :basisScheme, :basisVersion, cast(:definition as json), :personId, :person)
                        on conflict (scheme, version) do nothing
                        """)
                        .param("scheme", pack.id())
                        .param("version", pack.version())
                        .param("fingerprint", SchemeJson.fingerprint(definition))
                        .param("title", pack.header().title())
                        .param("titleEn", pack.header().titleEn())
                        .param("unitNoun", pack.header().unitNoun())
                        .param("unitNounEn", pack.header().unitNounEn())
                        .param("points", (int) pack.scheme().points().count())
                        .param("minutes", AppraisalLint.cost(pack.scheme()).minutes())
                        .param("builtIn", brought)
                        .param("note", note)
                        .param("basisScheme", basis == null ? null : basis.id())
                        .param("basisVersion", basis == null ? null : basis.version())
                        .param("definition", definition)
                        .param("personId", actor.id())
                        .param("person", actor.name())
                        .update()
                == 1;
    }

    private @Nullable String fingerprint(String id, String version) {
        return sql.sql("select fingerprint from scheme_version where scheme = :scheme and version = :version")
                .param("scheme", id)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private AppraisalPack stored(String id, String version) {
        return SchemeJson.read(
                sql.sql("select definition::text from scheme_version where scheme = :scheme and version = :version")
                        .param("scheme", id)
                        .param("version", version)
                        .query(String.class)
                        .single());
    }

    private static SchemeVersion line(ResultSet row, int number) throws SQLException {
        String basis = row.getString("basis_scheme");
        return new SchemeVersion(
                row.getString("scheme"),
                row.getString("version"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("unit_noun"),
                row.getString("unit_noun_en"),
                row.getInt("points"),
                row.getInt("minutes"),
                row.getBoolean("built_in"),
                row.getString("note"),
                basis == null ? null : new Basis(basis, row.getString("basis_version")),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
