package org.duxue.judge.review.store;

import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.judge.review.board.BoardDeeds;
import org.duxue.work.programme.CaseView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcBoardDeeds implements BoardDeeds {
    private final JdbcClient sql;
    private final ReviewRows rows;

    JdbcBoardDeeds(JdbcClient sql, ReviewRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public void add(CaseView reviewed, Deed deed) {
        sql.sql("""
                        insert into review_deed (case_id, unit_code, deed, about, finding, reason, participants, person)
                        values (:case, :unit, :deed, :about, cast(:finding as jsonb), :reason, :participants, :person)
                        """)
                .param("case", reviewed.id())
                .param("unit", reviewed.unit().value())
                .param("deed", deed.deed())
                .param("about", deed.about())
                .param("finding", rows.text(deed.finding()))
                .param("reason", deed.reason())
                .param("participants", ReviewRows.array(deed.participants()))
                .param("person", Acting.actor().name())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Written> of(UUID caseId) {
        return sql.sql("""
                        select deed, about, finding, reason, participants, person, at from review_deed
                        where case_id = :case order by id desc
                        """)
                .param("case", caseId)
                .query((row, i) -> new Written(
                        ReviewRows.at(row, "at"),
                        row.getString("person"),
                        new Deed(
                                row.getString("deed"),
                                row.getString("about"),
                                rows.finding(row, "finding"),
                                row.getString("reason"),
                                ReviewRows.texts(row, "participants"))))
                .list();
    }
}
