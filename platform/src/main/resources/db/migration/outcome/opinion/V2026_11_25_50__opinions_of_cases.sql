-- The opinion while the office writes it: nobody below the district sees it.
create table opinion_draft (
    case_id uuid primary key references programme_case on delete cascade,
    unit_code text not null references organisation_unit,
    text jsonb not null,
    version integer not null default 1,
    edited_by_id uuid not null,
    edited_by text not null,
    edited_at timestamptz not null default clock_timestamp()
);
call access_lock('opinion_draft', '(select access_sees_all())');
grant select, insert, update on opinion_draft to duxue_app;

-- An opinion as it went out, with the result it rests on. Added once, never changed; a correction is a successor.
create table opinion_issue (
    id uuid primary key default uuidv7(),
    case_id uuid not null references programme_case,
    unit_code text not null references organisation_unit,
    kind text not null check (kind in ('preliminary', 'final', 'correction')),
    number integer not null check (number > 0),
    document text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    facts_sha256 text not null check (facts_sha256 ~ '^[0-9a-f]{64}$'),
    note text not null default '' check (length(note) <= 2000),
    replaces uuid references opinion_issue,
    reason text check (length(reason) between 1 and 2000),
    issued_by_id uuid not null,
    issued_by text not null,
    issued_at timestamptz not null,
    unique (case_id, number),
    check ((kind = 'correction') = (replaces is not null and reason is not null))
);
create unique index opinion_issue_once on opinion_issue (case_id, kind) where kind <> 'correction';
call programme_protect('opinion_issue', 'unit_code', 'case_id');
grant select, insert on opinion_issue to duxue_app;

create function opinion_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'an opinion that went out is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger opinion_refuse before update or delete or truncate on opinion_issue
    for each statement execute function opinion_refuse();

-- Receipt, time for a defence, publication.
create table opinion_file (
    case_id uuid primary key references programme_case,
    unit_code text not null references organisation_unit,
    content jsonb not null
);
call programme_protect('opinion_file', 'unit_code', 'case_id');
grant select, insert, update on opinion_file to duxue_app;

create table opinion_defence (
    case_id uuid primary key references programme_case,
    unit_code text not null references organisation_unit,
    items jsonb not null,
    filed_by_id uuid not null,
    filed_by text not null,
    filed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version integer not null default 1
);
call programme_protect('opinion_defence', 'unit_code', 'case_id');
grant select, insert, update on opinion_defence to duxue_app;

-- Reports on what was put right, each round one row.
create table opinion_rectification (
    case_id uuid not null references programme_case,
    round integer not null check (round > 0),
    unit_code text not null references organisation_unit,
    summary text not null check (length(summary) <= 2000),
    items jsonb not null,
    filed_by_id uuid not null,
    filed_by text not null,
    filed_at timestamptz not null,
    checked_by text,
    checked_at timestamptz,
    primary key (case_id, round)
);
call programme_protect('opinion_rectification', 'unit_code', 'case_id');
grant select, insert, update on opinion_rectification to duxue_app;
