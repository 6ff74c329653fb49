-- What became known when: one row per deed and source, only ever added. A unit's versions in a period follow one another
-- without a gap, so two deeds based on the same version cannot both succeed.
create table facts_change (
    unit_code text not null references organisation_unit,
    period smallint not null check (period between 1900 and 2099),
    version integer not null check (version > 0),
    recorded_at timestamptz not null default clock_timestamp(),
    person_id uuid not null,
    person text not null,
    source text not null check (length(source) between 1 and 300),
    file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
    import_id uuid,
    -- column to its new value; null where the value was taken away
    facts jsonb not null check (jsonb_typeof(facts) = 'object' and facts <> '{}'),
    -- column to the cell it came from
    places jsonb not null default '{}',
    -- column to why it was changed
    reasons jsonb not null default '{}',
    primary key (unit_code, period, version)
);
create index facts_change_recorded on facts_change (period, recorded_at);
create index facts_change_import on facts_change (import_id) where import_id is not null;
call access_protect('facts_change', 'unit_code');
grant select, insert on facts_change to duxue_app;

-- What is known now, one row per unit and period; kept by the trigger below alone, so it cannot say anything else.
create table facts_sheet (
    unit_code text not null references organisation_unit,
    period smallint not null,
    version integer not null,
    recorded_at timestamptz not null,
    facts jsonb not null,
    -- column to the version that set it
    origins jsonb not null,
    primary key (period, unit_code)
) with (fillfactor = 70, toast_tuple_target = 8160);
create index facts_sheet_unit on facts_sheet (unit_code);
call access_protect('facts_sheet', 'unit_code');
grant select on facts_sheet to duxue_app;

create function facts_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'what was known is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger facts_refuse before update or delete or truncate on facts_change
    for each statement execute function facts_refuse();

create function facts_project() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    expected integer;
    moved integer;
begin
    insert into facts_sheet (unit_code, period, version, recorded_at, facts, origins)
    select unit_code, period, 0, min(recorded_at), '{}', '{}' from added where version = 1 group by unit_code, period
    on conflict do nothing;

    with merged as (
        select a.unit_code, a.period, min(a.version) as first, max(a.version) as last, max(a.recorded_at) as recorded_at,
            jsonb_object_agg(e.key, e.value order by a.version) as facts,
            jsonb_object_agg(e.key, case when e.value <> 'null' then a.version end order by a.version) as origins
        from added a cross join lateral jsonb_each(a.facts) e
        group by a.unit_code, a.period
    )
    update facts_sheet s set
        version = m.last,
        recorded_at = m.recorded_at,
        facts = jsonb_strip_nulls(s.facts || m.facts),
        origins = jsonb_strip_nulls(s.origins || m.origins)
    from merged m
    where s.unit_code = m.unit_code and s.period = m.period and s.version = m.first - 1;
    get diagnostics moved = row_count;

    select count(*) into expected from (select distinct unit_code, period from added) units;
    if moved <> expected then
        raise exception 'facts were changed by someone else meanwhile' using errcode = 'serialization_failure';
    end if;
    return null;
end $$;
create trigger facts_project after insert on facts_change
    referencing new table as added for each statement execute function facts_project();

-- History value by value: each holds from when it was recorded until the next change of the same column.
create view facts_value with (security_invoker = true) as
select c.unit_code, c.period, e.key as column_id, e.value, c.version, c.recorded_at,
    lead(c.recorded_at) over (partition by c.unit_code, c.period, e.key order by c.version) as superseded_at,
    c.source, c.places ->> e.key as place, c.file_hash, c.import_id, c.person_id, c.person, c.reasons ->> e.key as reason
from facts_change c cross join lateral jsonb_each(c.facts) e;
grant select on facts_value to duxue_app;

-- A unit's head or reporter says: so it is. Holds for the version confirmed and lapses with the next change.
create table facts_confirmation (
    unit_code text not null references organisation_unit,
    period smallint not null,
    pack text not null check (length(pack) between 1 and 64),
    version integer not null,
    person_id uuid not null,
    person text not null,
    confirmed_at timestamptz not null default clock_timestamp(),
    primary key (unit_code, period, pack)
);
call access_protect('facts_confirmation', 'unit_code');
grant select, insert, update on facts_confirmation to duxue_app;
