-- An import is its own job: while it is being read or accepted, whoever holds the row's lock works on it, and what a killed
-- worker left undone was never written.
create table facts_import (
    id uuid primary key default uuidv7(),
    unit_code text not null references organisation_unit,
    pack text not null check (length(pack) between 1 and 64),
    period smallint not null check (period between 1900 and 2099),
    state text not null check (state in
        ('reading', 'mapping', 'review', 'ready', 'accepting', 'accepted', 'discarded', 'failed')),
    files jsonb not null,
    -- what people decided: heading to column, near match to unit, warning to reason
    choices jsonb not null default '{}',
    mapped boolean not null default false,
    matches jsonb not null default '{}',
    reasons jsonb not null default '{}',
    -- what reading found
    columns jsonb not null default '[]',
    missing jsonb not null default '[]',
    questions jsonb not null default '[]',
    counts jsonb not null default '{}',
    failure jsonb,
    person_id uuid not null,
    person text not null,
    created_at timestamptz not null default clock_timestamp(),
    accepted_at timestamptz,
    version integer not null default 1
);
create index facts_import_recent on facts_import (pack, id desc);
create index facts_import_unfinished on facts_import (id) where state in ('reading', 'accepting');
call access_protect('facts_import', 'unit_code');
grant select, insert, update on facts_import to duxue_app;

-- How far a job is; apart, because the import itself is locked while the job runs.
create table facts_import_progress (
    import_id uuid primary key references facts_import on delete cascade,
    phase text not null,
    done bigint not null,
    total bigint not null,
    attempts integer not null default 0,
    updated_at timestamptz not null default clock_timestamp()
);
call access_lock('facts_import_progress', 'import_id in (select id from facts_import)');
grant select, insert, update on facts_import_progress to duxue_app;

-- One row of a file, as read; null for a column the file has and this row left empty.
create table facts_import_row (
    import_id uuid not null references facts_import on delete cascade,
    seq integer not null,
    unit_code text not null,
    name text not null,
    school boolean not null,
    file text not null,
    facts jsonb not null,
    places jsonb not null,
    primary key (import_id, seq)
);
call access_lock('facts_import_row', 'import_id in (select id from facts_import)');
grant select, insert, delete on facts_import_row to duxue_app;

-- What would change: per unit and file the new values and those they replace, against one version of the unit's facts.
create table facts_import_unit (
    import_id uuid not null references facts_import on delete cascade,
    unit_code text not null,
    file text not null,
    name text not null,
    base integer not null,
    facts jsonb not null,
    places jsonb not null,
    before jsonb not null,
    added integer not null,
    changed integer not null,
    removed integer not null,
    unchanged integer not null,
    primary key (import_id, unit_code, file)
);
call access_lock('facts_import_unit', 'import_id in (select id from facts_import)');
grant select, insert, delete on facts_import_unit to duxue_app;

create table facts_import_problem (
    import_id uuid not null references facts_import on delete cascade,
    seq integer not null,
    severity text not null check (severity in ('error', 'warning')),
    needs_reason boolean not null,
    -- the same when the same file is read again
    key text not null,
    problem jsonb not null,
    primary key (import_id, seq)
);
create index facts_import_problem_severity on facts_import_problem (import_id, severity, seq);
call access_lock('facts_import_problem', 'import_id in (select id from facts_import)');
grant select, insert, delete on facts_import_problem to duxue_app;

-- Headings once mapped by a person; the whole district profits.
create table facts_mapping (
    unit_code text not null references organisation_unit,
    pack text not null,
    signature text not null check (length(signature) between 1 and 1000),
    column_id text not null,
    person text not null,
    remembered_at timestamptz not null default clock_timestamp(),
    primary key (unit_code, pack, signature)
);
call access_protect('facts_mapping', 'unit_code');
grant select, insert, update on facts_mapping to duxue_app;

-- Which imports a stopped house left behind and for whom to take them up again; nothing else about them is told.
create function facts_unfinished_imports() returns table (id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.id, i.person_id from facts_import i where i.state in ('reading', 'accepting') order by i.id
$$;
grant execute on function facts_unfinished_imports() to duxue_app;
