-- The present answer at each point, one row per case and point. Every change also adds the row below, in the same statement.
create table collection_answer (
    case_id uuid not null,
    unit_code text not null references organisation_unit,
    point text not null check (length(point) between 1 and 64),
    version integer not null check (version > 0),
    state text not null check (state in ('draft', 'ready', 'submitted', 'accepted', 'returned')),
    -- a mark of the appraisal: {"kind": "rated", "step": "B"}, or null
    finding jsonb,
    text text not null default '' check (length(text) <= 4000),
    person_id uuid not null,
    person text not null,
    at timestamptz not null default clock_timestamp(),
    -- set while returned, kept afterwards: {"reason", "due", "person", "at", "extended"}
    returned jsonb,
    primary key (case_id, point)
) with (fillfactor = 70);
create index collection_answer_unit on collection_answer (unit_code);
call programme_protect('collection_answer', 'unit_code', 'case_id');
grant select, insert, update on collection_answer to duxue_app;

create table collection_answer_version (
    case_id uuid not null,
    unit_code text not null,
    point text not null,
    version integer not null,
    deed text not null check (deed in ('saved', 'carried', 'submitted', 'returned', 'extended', 'accepted')),
    state text not null,
    finding jsonb,
    text text not null,
    person_id uuid not null,
    person text not null,
    at timestamptz not null default clock_timestamp(),
    note text not null default '',
    primary key (case_id, point, version)
);
call programme_protect('collection_answer_version', 'unit_code', 'case_id');
grant select, insert on collection_answer_version to duxue_app;

-- That somebody of the unit looked at a fact for this case and stands by it; it lapses when the fact changes.
create table collection_fact_confirmation (
    case_id uuid not null,
    unit_code text not null references organisation_unit,
    element text not null,
    -- the version of the unit's facts that set the value
    version integer not null,
    person_id uuid not null,
    person text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (case_id, element)
);
call programme_protect('collection_fact_confirmation', 'unit_code', 'case_id');
grant select, insert, update on collection_fact_confirmation to duxue_app;

-- The copy of the facts a case is judged by; a refreshed copy is added and does not replace the older one.
create table collection_facts (
    case_id uuid not null,
    unit_code text not null references organisation_unit,
    serial integer not null check (serial > 0),
    -- in the order of the scheme: {"element", "value", "version", "source", "place", "person", "at", "fileHash"}
    facts jsonb not null,
    person_id uuid not null,
    person text not null,
    reason text not null,
    taken_at timestamptz not null default clock_timestamp(),
    primary key (case_id, serial)
);
call programme_protect('collection_facts', 'unit_code', 'case_id');
grant select, insert on collection_facts to duxue_app;

-- What was signed, once per round.
create table collection_submission (
    case_id uuid not null,
    unit_code text not null references organisation_unit,
    round integer not null check (round > 0),
    document text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    points integer not null,
    late boolean not null,
    note text not null default '' check (length(note) <= 500),
    signed_by_id uuid not null,
    signed_by text not null,
    signed_at timestamptz not null default clock_timestamp(),
    primary key (case_id, round)
);
call programme_protect('collection_submission', 'unit_code', 'case_id');
grant select, insert on collection_submission to duxue_app;

create function collection_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'what was answered and signed is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger collection_refuse before update or delete or truncate on collection_answer_version
    for each statement execute function collection_refuse();
create trigger collection_refuse before update or delete or truncate on collection_facts
    for each statement execute function collection_refuse();
create trigger collection_refuse before update or delete or truncate on collection_submission
    for each statement execute function collection_refuse();
