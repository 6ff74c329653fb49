-- A case may go on at another unit, when its own was merged or closed. Who sees the case sees its answers, whatever unit stood
-- in the rows when they were written; rows that can only be added need not be changed for it.
do $$
declare relation regclass;
begin
    foreach relation in array array['collection_answer', 'collection_answer_version', 'collection_fact_confirmation',
            'collection_facts', 'collection_submission', 'collection_citation']::regclass[] loop
        execute format('drop policy owner_keeps on %s', relation);
        execute format('drop policy caller_sees on %s', relation);
        call programme_protect_case(relation, 'case_id');
    end loop;
end $$;

-- Documents that are cited in the cases the caller sees.
create or replace function collection_assigned_evidence() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.evidence_id from collection_citation c where c.case_id in (select programme_seen_cases())
$$;
