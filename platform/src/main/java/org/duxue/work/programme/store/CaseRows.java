package org.duxue.work.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/** Makes cases and assignments of rows. */
final class CaseRows {
    static final String SELECT = """
            select c.id, c.programme_id, p.title, p.kind, p.pack, p.version, p.period, c.unit_code, c.unit_name,
                c.subject ->> 'name' as subject_name, c.subject ->> 'post' as subject_post,
                (c.subject ->> 'from')::date as subject_from, (c.subject ->> 'to')::date as subject_to,
                c.state, coalesce(c.paused, case when p.state = 'paused' then '项目暂停：' || coalesce(p.paused, '') end) as paused,
                c.due_on, c.edition, c.unit, c.flag, c.paused_on, c.minutes
            from programme_case c join programme_programme p on p.id = c.programme_id
            """;
    static final String BY_NAME = " order by c.unit_name collate \"zh-Hans-CN-x-icu\", c.id";

    static final String ASSIGNMENTS =
            "select id, case_id, account_id, person_id, kind, ground, name, role, domains, state, reason, until from programme_assignment ";

    private CaseRows() {}

    static CaseView view(ResultSet rs) throws SQLException {
        return new CaseView(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                Objects.requireNonNull(rs.getObject("programme_id", UUID.class)),
                rs.getString("title"),
                ProgrammeKind.of(rs.getString("kind")),
                rs.getString("pack"),
                rs.getString("version"),
                Period.of(rs.getString("period")),
                new UnitCode(rs.getString("unit_code")),
                rs.getString("unit_name"),
                subject(rs),
                CaseState.of(rs.getString("state")),
                rs.getString("paused"),
                rs.getObject("due_on", LocalDate.class),
                rs.getLong("edition"));
    }

    private static CaseView.@Nullable Subject subject(ResultSet rs) throws SQLException {
        String name = rs.getString("subject_name");
        LocalDate from = rs.getObject("subject_from", LocalDate.class);
        LocalDate to = rs.getObject("subject_to", LocalDate.class);
        return name == null || from == null || to == null
                ? null
                : new CaseView.Subject(name, rs.getString("subject_post"), from, to);
    }

    static Assignment assignment(ResultSet rs) throws SQLException {
        OffsetDateTime until = rs.getObject("until", OffsetDateTime.class);
        return new Assignment(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                Objects.requireNonNull(rs.getObject("case_id", UUID.class)),
                Objects.requireNonNull(rs.getObject("account_id", UUID.class)),
                rs.getString("name"),
                Assignment.Role.of(rs.getString("role")),
                Arrays.asList((String[]) rs.getArray("domains").getArray()),
                Assignment.State.of(rs.getString("state")),
                rs.getString("reason"),
                until == null ? null : until.toInstant());
    }
}
