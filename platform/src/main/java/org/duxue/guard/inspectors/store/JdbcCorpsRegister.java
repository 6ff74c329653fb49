package org.duxue.guard.inspectors.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Actor;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.duxue.guard.inspectors.CorpsRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register. */
@Repository
@Transactional
class JdbcCorpsRegister implements CorpsRegister {
    private final JdbcClient sql;

    JdbcCorpsRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public UUID add(CorpsPerson person) {
        UUID id = bind(person, """
                        insert into inspectors_person (account_id, account, name, kind, card, card_until, specialties,
                            term_from, term_to, term_index, leads, note, left_on, left_reason)
                        values (:account, :accountName, :name, :kind, :card, :cardUntil, :specialties, :termFrom, :termTo,
                            :termIndex, :leads, :note, :leftOn, :leftReason)
                        returning id
                        """).query(UUID.class).single();
        employ(id, person.employers());
        return id;
    }

    @Override
    public boolean change(CorpsPerson person, long edition) {
        int changed = bind(person, """
                        update inspectors_person set account_id = :account, account = :accountName, name = :name, kind = :kind,
                            card = :card, card_until = :cardUntil, specialties = :specialties, term_from = :termFrom,
                            term_to = :termTo, term_index = :termIndex, leads = :leads, note = :note, left_on = :leftOn,
                            left_reason = :leftReason, edition = edition + 1
                        where id = :id and edition = :edition
                        """)
                .param("id", person.id())
                .param("edition", edition)
                .update();
        if (changed == 1) {
            sql.sql("delete from inspectors_employer where person_id = :id")
                    .param("id", person.id())
                    .update();
            employ(person.id(), person.employers());
        }
        return changed == 1;
    }

    @Override
    public boolean tie(UUID person, List<Tie> ties, Actor by, long edition) {
        int changed = sql.sql(
                        "update inspectors_person set edition = edition + 1 where id = :id and edition = :edition")
                .param("id", person)
                .param("edition", edition)
                .update();
        if (changed == 0) {
            return false;
        }
        sql.sql("""
                        update inspectors_tie set ended_at = clock_timestamp()
                        where person_id = :person and ended_at is null and not id = any(:kept)
                        """)
                .param("person", person)
                .param(
                        "kept",
                        ties.stream().map(Tie::id).filter(Objects::nonNull).toArray(UUID[]::new))
                .update();
        ties.stream().filter(tie -> tie.id() == null).forEach(tie -> add(person, tie, by));
        return true;
    }

    @Override
    public boolean linked(UUID account, UUID butFor) {
        return sql.sql("select exists (select from inspectors_person where account_id = :account and id <> :id)")
                .param("account", account)
                .param("id", butFor)
                .query(Boolean.class)
                .single();
    }

    private void add(UUID person, Tie tie, Actor by) {
        sql.sql("""
                        insert into inspectors_tie (person_id, ground, unit_code, who, relation, from_on, until_on, note,
                            declared_by_id, declared_by)
                        values (:person, :ground, :unit, :who, :relation, :from, :until, :note, :byId, :by)
                        """)
                .param("person", person)
                .param("ground", Words.of(tie.ground()))
                .param("unit", tie.unit().value())
                .param("who", tie.who())
                .param("relation", tie.relation())
                .param("from", tie.from())
                .param("until", tie.until())
                .param("note", tie.note())
                .param("byId", by.id())
                .param("by", by.name())
                .update();
    }

    private void employ(UUID person, List<Employer> employers) {
        for (int place = 0; place < employers.size(); place++) {
            Employer employer = employers.get(place);
            sql.sql("""
                            insert into inspectors_employer (person_id, place, unit_code, name, post, from_on, to_on)
                            values (:person, :place, :unit, :name, :post, :from, :to)
                            """)
                    .param("person", person)
                    .param("place", place)
                    .param(
                            "unit",
                            employer.unit() == null ? null : employer.unit().value())
                    .param("name", employer.name())
                    .param("post", employer.post())
                    .param("from", employer.from())
                    .param("to", employer.to())
                    .update();
        }
    }

    private JdbcClient.StatementSpec bind(CorpsPerson person, String text) {
        CorpsPerson.Account account = person.account();
        CorpsPerson.Term term = person.term();
        CorpsPerson.Left left = person.left();
        return sql.sql(text)
                .param("account", account == null ? null : account.id(), java.sql.Types.OTHER)
                .param("accountName", account == null ? null : account.name())
                .param("name", person.name())
                .param("kind", Words.of(person.kind()))
                .param("card", person.card())
                .param("cardUntil", person.cardUntil())
                .param("specialties", person.specialties().toArray(String[]::new))
                .param("termFrom", term == null ? null : term.from())
                .param("termTo", term == null ? null : term.to())
                .param("termIndex", term == null ? null : term.index())
                .param("leads", person.leads())
                .param("note", person.note())
                .param("leftOn", left == null ? null : left.on())
                .param("leftReason", left == null ? null : left.reason());
    }
}
