package org.duxue.define.scheme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.scheme.Draft;
import org.duxue.define.scheme.Drafts;
import org.duxue.define.scheme.SchemeJson;
import org.duxue.define.scheme.SchemeProblem;
import org.duxue.define.scheme.SchemeVersion.Basis;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.packs.appraisal.AppraisalPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcDrafts implements Drafts {
    private static final String SELECT = """
            select draft, basis_scheme, basis_version, edition, definition, faults, edited_by_id, edited_by, edited_at
            from scheme_draft
            """;

    private final JdbcClient sql;

    JdbcDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Draft> all() {
        return sql.sql(SELECT + "order by edited_at desc")
                .query(JdbcDrafts::read)
                .list();
    }

    @Override
    public Optional<Draft> find(UUID id) {
        return sql.sql(SELECT + "where draft = :id")
                .param("id", id)
                .query(JdbcDrafts::read)
                .optional();
    }

    @Override
    public Draft add(AppraisalPack pack, @Nullable Basis basis, int faults) {
        Actor actor = Acting.actor();
        UUID id = sql.sql("""
                        insert into scheme_draft (scheme, basis_scheme, basis_version, title, points, faults, definition,
                            edited_by_id, edited_by)
                        values (:scheme, :basisScheme, :basisVersion, :title, :points, :faults, cast(:definition as json),
                            :personId, :person)
                        returning draft
                        """)
                .param("scheme", pack.id())
                .param("basisScheme", basis == null ? null : basis.id())
                .param("basisVersion", basis == null ? null : basis.version())
                .param("title", pack.header().title())
                .param("points", (int) pack.scheme().points().count())
                .param("faults", faults)
                .param("definition", SchemeJson.text(pack))
                .param("personId", actor.id())
                .param("person", actor.name())
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    @Override
    public Draft replace(UUID id, int based, AppraisalPack pack, int faults) {
        Actor actor = Acting.actor();
        int written = sql.sql("""
                        update scheme_draft set edition = edition + 1, title = :title, points = :points, faults = :faults,
                            definition = cast(:definition as json), edited_by_id = :personId, edited_by = :person,
                            edited_at = clock_timestamp()
                        where draft = :id and edition = :based
                        """)
                .param("title", pack.header().title())
                .param("points", (int) pack.scheme().points().count())
                .param("faults", faults)
                .param("definition", SchemeJson.text(pack))
                .param("personId", actor.id())
                .param("person", actor.name())
                .param("id", id)
                .param("based", based)
                .update();
        refuseStale(id, written);
        return find(id).orElseThrow();
    }

    @Override
    public void remove(UUID id, int based) {
        int gone = sql.sql("delete from scheme_draft where draft = :id and edition = :based")
                .param("id", id)
                .param("based", based)
                .update();
        refuseStale(id, gone);
    }

    private void refuseStale(UUID id, int rows) {
        if (rows == 0) {
            throw find(id).isPresent() ? HouseProblem.VERSION_STALE.problem() : SchemeProblem.DRAFT_UNKNOWN.problem();
        }
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        String basis = row.getString("basis_scheme");
        return new Draft(
                row.getObject("draft", UUID.class),
                basis == null ? null : new Basis(basis, row.getString("basis_version")),
                row.getInt("edition"),
                SchemeJson.read(row.getString("definition")),
                row.getInt("faults"),
                row.getObject("edited_by_id", UUID.class),
                row.getString("edited_by"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }
}
