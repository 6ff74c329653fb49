-- A signed-off evaluation: what it said, what it was made of, who signed. Added once, never changed.
create table result_result (
    id uuid primary key default uuidv7(),
    number text not null unique check (length(number) between 1 and 60),
    pack text not null check (length(pack) between 1 and 64),
    version text not null,
    period smallint not null check (period between 1900 and 2099),
    district_code text not null references organisation_unit,
    verdict text not null check (verdict in ('met', 'not-met', 'undetermined')),
    -- the day dated rules were looked at
    as_of date not null,
    -- the moment up to which facts were known
    known_at timestamptz not null,
    -- the office's own figures at that time, by parameter
    own_figures jsonb not null default '{}',
    -- result.json as it was, and its SHA-256
    document text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    note text not null default '' check (length(note) <= 500),
    signed_by_id uuid not null,
    signed_by text not null,
    signed_at timestamptz not null default clock_timestamp()
);
create index result_result_period on result_result (pack, period, signed_at);
call access_protect('result_result', 'district_code');
grant select, insert on result_result to duxue_app;

create function result_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'a signed result is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger result_refuse before update or delete or truncate on result_result
    for each statement execute function result_refuse();
