package org.duxue.outcome.result.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.outcome.result.Results;
import org.duxue.outcome.result.SignedResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcResults implements Results {
    private static final TypeReference<Map<String, BigDecimal>> FIGURES = new TypeReference<>() {};

    private static final String SELECT = """
            select id, number, pack, version, period, district_code, verdict, as_of, known_at, own_figures, document, sha256,
                note, signed_by, signed_at
            from result_result
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcResults(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<SignedResult> of(String pack, Period period) {
        return sql.sql(SELECT + "where pack = :pack and period = :period order by signed_at desc")
                .param("pack", pack)
                .param("period", period.year())
                .query(this::read)
                .list();
    }

    @Override
    public Optional<SignedResult> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    @Override
    public int signedIn(int year) {
        sql.sql("select pg_advisory_xact_lock(hashtext('result_result'))")
                .query((rs, i) -> "")
                .list();
        return sql.sql("select count(*) from result_result where extract(year from as_of) = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public SignedResult add(SignedResult result, Actor signer) {
        UUID id = sql.sql("""
                        insert into result_result (number, pack, version, period, district_code, verdict, as_of, known_at,
                            own_figures, document, sha256, note, signed_by_id, signed_by)
                        values (:number, :pack, :version, :period, :district, :verdict, :asOf, :knownAt,
                            cast(:figures as jsonb), :document, :sha256, :note, :signerId, :signer)
                        returning id
                        """)
                .param("number", result.number())
                .param("pack", result.pack())
                .param("version", result.version())
                .param("period", result.period().year())
                .param("district", result.district().value())
                .param("verdict", result.verdict())
                .param("asOf", result.asOf())
                .param("knownAt", OffsetDateTime.ofInstant(result.knownAt(), ZoneOffset.UTC))
                .param("figures", json.writeValueAsString(result.ownFigures()))
                .param("document", result.document())
                .param("sha256", result.sha256())
                .param("note", result.note())
                .param("signerId", signer.id())
                .param("signer", signer.name())
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    private SignedResult read(ResultSet row, int number) throws SQLException {
        return new SignedResult(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("pack"),
                row.getString("version"),
                new Period(row.getInt("period")),
                new UnitCode(row.getString("district_code")),
                row.getString("verdict"),
                row.getObject("as_of", LocalDate.class),
                instant(row, "known_at"),
                json.readValue(row.getString("own_figures"), FIGURES),
                row.getString("document"),
                row.getString("sha256"),
                row.getString("note"),
                row.getString("signed_by"),
                instant(row, "signed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
