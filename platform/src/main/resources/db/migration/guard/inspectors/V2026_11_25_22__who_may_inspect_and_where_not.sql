-- Inspectors, experts and institutions. Read by those who see the whole district, and by each person the own row.
create table inspectors_person (
    id uuid primary key default uuidv7(),
    account_id uuid unique,
    account text,
    name text not null check (length(name) between 1 and 64),
    kind text not null check (kind in ('full-time', 'part-time', 'expert', 'institution')),
    card text check (length(card) <= 40),
    card_until date,
    specialties text[] not null default '{}',
    term_from date,
    term_to date,
    term_index smallint check (term_index between 1 and 9),
    leads boolean not null default false,
    note text not null default '' check (length(note) <= 500),
    left_on date,
    left_reason text check (length(left_reason) <= 200),
    edition bigint not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    check ((term_from is null) = (term_to is null)),
    check (term_from < term_to),
    check ((account_id is null) = (account is null))
);
create index inspectors_person_name on inspectors_person (name collate "zh-Hans-CN-x-icu", id);
call access_lock('inspectors_person', '(select access_sees_all()) or account_id = (select access_account())');
grant select, insert, update on inspectors_person to duxue_app;

-- Whether the caller may see this person; asks the person's own lock.
create function inspectors_sees(person uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from inspectors_person where id = person)
$$;
grant execute on function inspectors_sees(uuid) to duxue_app;

-- Where a person works and worked, in order; unit_code is null outside the district.
create table inspectors_employer (
    person_id uuid not null references inspectors_person on delete cascade,
    place smallint not null,
    unit_code text references organisation_unit,
    name text not null check (length(name) between 1 and 200),
    post text not null default '' check (length(post) <= 64),
    from_on date,
    to_on date,
    primary key (person_id, place),
    check (from_on <= to_on)
);
create index inspectors_employer_unit on inspectors_employer (unit_code);
call access_lock('inspectors_employer', 'inspectors_sees(person_id)');
grant select, insert, delete on inspectors_employer to duxue_app;

-- Declared ties to a unit. A tie that no longer holds is ended, never deleted: why somebody was recused stays known.
create table inspectors_tie (
    id uuid primary key default uuidv7(),
    person_id uuid not null references inspectors_person on delete cascade,
    ground text not null check (ground in ('head-relative', 'family-employed', 'declared')),
    unit_code text not null references organisation_unit,
    who text not null default '' check (length(who) <= 64),
    relation text not null default '' check (length(relation) <= 64),
    from_on date,
    until_on date,
    note text not null default '' check (length(note) <= 500),
    declared_by_id uuid not null,
    declared_by text not null,
    declared_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    check (from_on <= until_on)
);
create index inspectors_tie_person on inspectors_tie (person_id) where ended_at is null;
create index inspectors_tie_unit on inspectors_tie (unit_code) where ended_at is null;
call access_lock('inspectors_tie', 'inspectors_sees(person_id)');
grant select, insert, update on inspectors_tie to duxue_app;
