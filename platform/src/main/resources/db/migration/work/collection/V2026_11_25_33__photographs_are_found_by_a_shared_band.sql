-- Two hashes that differ in at most six bits agree wholly in at least one of seven bands of bits. Looking only at photographs
-- that share a band makes the search cost what is alike and not what there is.
create function collection_bands(likeness bigint) returns integer[]
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select array[
        0 * 1024 + (likeness & 511)::integer,
        1 * 1024 + ((likeness >> 9) & 511)::integer,
        2 * 1024 + ((likeness >> 18) & 511)::integer,
        3 * 1024 + ((likeness >> 27) & 511)::integer,
        4 * 1024 + ((likeness >> 36) & 511)::integer,
        5 * 1024 + ((likeness >> 45) & 511)::integer,
        6 * 1024 + ((likeness >> 54) & 1023)::integer]
$$;
grant execute on function collection_bands(bigint) to duxue_app;
alter table collection_evidence add column bands integer[] generated always as (collection_bands(likeness)) stored;
drop index collection_evidence_likeness;
create index collection_evidence_bands on collection_evidence using gin (bands) where likeness is not null;

create or replace function collection_alike(ids uuid[], near integer)
returns table (evidence uuid, distance integer, same_file boolean, elsewhere boolean, other uuid, other_unit text, other_case uuid,
    received_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with mine as materialized (
        select e.id, e.unit_code, e.sha256, e.likeness, e.bands from collection_evidence e
        where e.id = any (ids) and e.likeness is not null and ((select access_sees_all())
            or e.unit_code in (select access_units()) or e.id in (select collection_assigned_evidence()))
    ), found as (
        select m.id as evidence, bit_count((m.likeness # o.likeness)::bit(64))::integer as distance,
            m.sha256 = o.sha256 as same_file, m.unit_code <> o.unit_code as elsewhere, o.id as other, o.unit_code, o.received_at,
            ((select access_sees_all()) or o.unit_code in (select access_units())) as seen
        from mine m join collection_evidence o on o.bands && m.bands and o.likeness is not null and o.id <> m.id
            and bit_count((m.likeness # o.likeness)::bit(64)) <= least(near, 6)
    )
    select f.evidence, f.distance, f.same_file, f.elsewhere, case when f.seen then f.other end,
        case when f.seen then f.unit_code end,
        case when f.seen then (select c.case_id from collection_citation c where c.evidence_id = f.other
            order by c.at desc limit 1) end,
        case when f.seen then f.received_at end
    from found f order by f.distance, f.received_at
$$;
