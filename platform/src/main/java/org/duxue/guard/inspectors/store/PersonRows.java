package org.duxue.guard.inspectors.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsKind;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.duxue.guard.inspectors.Ground;
import org.jspecify.annotations.Nullable;

/** Makes people of rows. */
final class PersonRows {
    static final String COLUMNS = """
            select id, account_id, account, name, kind, card, card_until, specialties, term_from, term_to, term_index,
                leads, note, left_on, left_reason, edition
            from inspectors_person
            """;

    private PersonRows() {}

    /** The person without employers and ties. */
    static CorpsPerson person(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        LocalDate termFrom = day(row, "term_from");
        LocalDate termTo = day(row, "term_to");
        LocalDate left = day(row, "left_on");
        return new CorpsPerson(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                account == null ? null : new CorpsPerson.Account(account, row.getString("account")),
                row.getString("name"),
                Words.read(CorpsKind.class, row.getString("kind")),
                row.getString("card"),
                day(row, "card_until"),
                Arrays.asList((String[]) row.getArray("specialties").getArray()),
                termFrom == null || termTo == null
                        ? null
                        : new CorpsPerson.Term(termFrom, termTo, Math.max(1, row.getInt("term_index"))),
                List.of(),
                List.of(),
                row.getBoolean("leads"),
                row.getString("note"),
                left == null ? null : new CorpsPerson.Left(left, String.valueOf(row.getString("left_reason"))),
                row.getLong("edition"));
    }

    static CorpsPerson with(CorpsPerson bare, List<Employer> employers, List<Tie> ties) {
        return new CorpsPerson(
                bare.id(),
                bare.account(),
                bare.name(),
                bare.kind(),
                bare.card(),
                bare.cardUntil(),
                bare.specialties(),
                bare.term(),
                employers,
                ties,
                bare.leads(),
                bare.note(),
                bare.left(),
                bare.edition());
    }

    static Employer employer(ResultSet row) throws SQLException {
        String unit = row.getString("unit_code");
        return new Employer(
                unit == null ? null : new UnitCode(unit),
                row.getString("name"),
                row.getString("post"),
                day(row, "from_on"),
                day(row, "to_on"));
    }

    static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject("id", UUID.class),
                Words.read(Ground.class, row.getString("ground")),
                new UnitCode(row.getString("unit_code")),
                row.getString("who"),
                row.getString("relation"),
                day(row, "from_on"),
                day(row, "until_on"),
                row.getString("note"),
                row.getString("declared_by"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
