-- A document on the shelf of a unit. Three times are kept apart: when it was made, when it came in, of what time it speaks.
create table collection_evidence (
    id uuid primary key default uuidv7(),
    unit_code text not null references organisation_unit,
    -- id of the demand it answers; the same id in several schemes asks for the same document
    demand text check (length(demand) between 1 and 64),
    name text not null check (length(name) between 1 and 200),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    size bigint not null,
    reference_id uuid not null,
    captured_at timestamptz,
    received_at timestamptz not null default clock_timestamp(),
    effective_from date,
    effective_to date check (effective_to >= effective_from),
    valid_until date,
    -- difference hash of a photograph
    likeness bigint,
    person_id uuid not null,
    person text not null,
    version integer not null default 1
);
create index collection_evidence_unit on collection_evidence (unit_code, id);
create index collection_evidence_sha on collection_evidence (sha256);
create index collection_evidence_likeness on collection_evidence (id) include (likeness, sha256, unit_code) where likeness is not null;

create table collection_citation (
    case_id uuid not null,
    unit_code text not null references organisation_unit,
    point text not null check (length(point) between 1 and 64),
    evidence_id uuid not null references collection_evidence,
    note text not null default '' check (length(note) <= 500),
    person_id uuid not null,
    person text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (case_id, point, evidence_id)
);
create index collection_citation_evidence on collection_citation (evidence_id);
call programme_protect('collection_citation', 'unit_code', 'case_id');
grant select, insert, update, delete on collection_citation to duxue_app;

-- Documents that are cited in the cases assigned to the caller.
create function collection_assigned_evidence() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.evidence_id from collection_citation c where c.case_id in (select programme_my_cases())
$$;
grant execute on function collection_assigned_evidence() to duxue_app;
call access_lock('collection_evidence', '(select access_sees_all()) or unit_code in (select access_units())'
    ' or id in (select collection_assigned_evidence())');
grant select, insert, update, delete on collection_evidence to duxue_app;

-- Where else in the district photographs like these are. It runs as the owner, since a photograph lent from another school is
-- what it is there to find; of what the caller may not see it tells only that it exists.
create function collection_alike(ids uuid[], near integer)
returns table (evidence uuid, distance integer, same_file boolean, elsewhere boolean, other uuid, other_unit text, other_case uuid,
    received_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with mine as (
        select e.id, e.unit_code, e.sha256, e.likeness from collection_evidence e
        where e.id = any (ids) and ((select access_sees_all()) or e.unit_code in (select access_units())
            or e.id in (select collection_assigned_evidence()))
    ), found as (
        select m.id as evidence, bit_count((m.likeness # o.likeness)::bit(64))::integer as distance,
            m.sha256 = o.sha256 as same_file, m.unit_code <> o.unit_code as elsewhere, o.id as other, o.unit_code, o.received_at,
            ((select access_sees_all()) or o.unit_code in (select access_units())) as seen
        from mine m join collection_evidence o on o.id <> m.id and o.likeness is not null
            and bit_count((m.likeness # o.likeness)::bit(64)) <= near
        where m.likeness is not null
    )
    select f.evidence, f.distance, f.same_file, f.elsewhere, case when f.seen then f.other end,
        case when f.seen then f.unit_code end,
        case when f.seen then (select c.case_id from collection_citation c where c.evidence_id = f.other
            order by c.at desc limit 1) end,
        case when f.seen then f.received_at end
    from found f order by f.distance, f.received_at
$$;
grant execute on function collection_alike(uuid[], integer) to duxue_app;

-- Whether the words of an answer were also handed in by another unit. It answers about texts the asker knows already and tells
-- the name of the other case only where the asker sees it.
create function collection_same_words(texts text[], unit text)
returns table (words text, other_case uuid, other_unit text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (a.text) a.text,
        case when (select access_sees_all()) or a.unit_code in (select access_units()) then a.case_id end,
        case when (select access_sees_all()) or a.unit_code in (select access_units()) then a.unit_code end
    from collection_answer a
    where md5(a.text) in (select md5(t) from unnest(texts) t) and a.text = any (texts) and length(a.text) >= 40
        and a.unit_code <> unit
    order by a.text, a.at
$$;
create index collection_answer_words on collection_answer (md5(text)) where length(text) >= 40;
grant execute on function collection_same_words(text[], text) to duxue_app;
