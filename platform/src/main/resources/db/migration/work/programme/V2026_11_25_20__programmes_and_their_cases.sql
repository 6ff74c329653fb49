-- A programme applies one version of a scheme to units over phases; a case is one unit in it, or one person of the unit.
create table programme_programme (
    id uuid primary key default uuidv7(),
    title text not null check (length(title) between 1 and 100),
    pack text not null,
    version text not null,
    period text not null check (period ~ '^[0-9]{4}$'),
    kind text not null check (kind in ('special', 'comprehensive')),
    state text not null default 'draft' check (state in ('draft', 'running', 'paused', 'closed', 'withdrawn')),
    -- what the dialog holds until launch and what was frozen then
    plan jsonb not null default '{}',
    parameters jsonb not null default '{}',
    fingerprint text,
    edition integer not null default 1,
    created_by uuid not null,
    created_name text not null,
    created_at timestamptz not null default clock_timestamp(),
    launched_at timestamptz,
    check ((state = 'draft') = (launched_at is null) or state = 'withdrawn')
);

create table programme_phase (
    programme_id uuid not null references programme_programme on delete cascade,
    ordinal integer not null,
    id text not null,
    name text not null,
    name_en text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    primary key (programme_id, ordinal),
    unique (programme_id, id)
);

create table programme_case (
    id uuid primary key default uuidv7(),
    programme_id uuid not null references programme_programme,
    unit_code text not null references organisation_unit,
    unit_name text not null,
    -- the person whose term is evaluated: {"name", "post", "from", "to"}
    subject jsonb,
    state text not null check (state in ('preparing', 'self-evaluation', 'desk-review', 'on-site', 'deliberation',
        'preliminary', 'defence', 'final', 'published', 'rectifying', 'closed', 'withdrawn')),
    paused text,
    due_on date,
    edition integer not null default 1,
    changed_at timestamptz not null default clock_timestamp()
);
create index programme_case_programme on programme_case (programme_id, unit_code);
create index programme_case_unit on programme_case (unit_code);

create table programme_assignment (
    id uuid primary key default uuidv7(),
    case_id uuid not null references programme_case on delete cascade,
    account_id uuid not null,
    name text not null,
    role text not null check (role in ('leader', 'rater', 'office', 'rescorer')),
    domains text[] not null default '{}',
    state text not null default 'active' check (state in ('active', 'recused', 'withdrawn')),
    reason text,
    until timestamptz,
    assigned_at timestamptz not null default clock_timestamp()
);
create unique index programme_assignment_once on programme_assignment (case_id, account_id, role) where state = 'active';
create index programme_assignment_account on programme_assignment (account_id) where state = 'active';

create table programme_history (
    id uuid primary key default uuidv7(),
    case_id uuid not null references programme_case on delete cascade,
    what text not null,
    state text not null,
    note text not null default '',
    person text not null,
    at timestamptz not null default clock_timestamp()
);
create index programme_history_case on programme_history (case_id, id);

create table programme_clock (
    case_id uuid not null references programme_case on delete cascade,
    kind text not null check (kind in ('feedback', 'defence', 'opinion-letter', 'rectification', 'rectification-report', 'phase')),
    started_on date not null,
    due_on date not null,
    stopped_on date,
    primary key (case_id, kind)
);

-- The cases on which the caller has an assignment in force.
create function programme_my_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.case_id from programme_assignment a
    where a.account_id = (select access_account()) and a.state = 'active' and (a.until is null or a.until > now())
$$;

-- The cases the caller sees: of the own units, and those assigned.
create function programme_seen_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id from programme_case c where c.unit_code in (select access_units())
    union
    select programme_my_cases()
$$;

create function programme_seen_programmes() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.programme_id from programme_case c where c.id in (select programme_seen_cases())
$$;
grant execute on function programme_my_cases(), programme_seen_cases(), programme_seen_programmes() to duxue_app;

-- Locks a table to the rows of the caller's units and of the cases assigned to the caller.
create procedure programme_protect(relation regclass, unit_column name, case_column name)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    call access_lock(relation, format(
        '(select access_sees_all()) or %I in (select access_units()) or %I in (select programme_my_cases())',
        unit_column, case_column));
end $$;

-- The same for a table that names no unit.
create procedure programme_protect_case(relation regclass, case_column name)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    call access_lock(relation, format('(select access_sees_all()) or %I in (select programme_seen_cases())', case_column));
end $$;

call access_lock('programme_programme', '(select access_sees_all()) or id in (select programme_seen_programmes())');
call access_lock('programme_phase', '(select access_sees_all()) or programme_id in (select programme_seen_programmes())');
call programme_protect('programme_case', 'unit_code', 'id');
call programme_protect_case('programme_assignment', 'case_id');
call programme_protect_case('programme_history', 'case_id');
call programme_protect_case('programme_clock', 'case_id');
grant select, insert, update, delete on programme_programme, programme_phase, programme_case, programme_assignment, programme_clock to duxue_app;
grant select, insert on programme_history to duxue_app;
