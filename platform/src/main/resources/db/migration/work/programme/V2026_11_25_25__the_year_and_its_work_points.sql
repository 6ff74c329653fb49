-- The year's plan: work points with who answers for them, what they deliver and when. Approved by the leader.
create table programme_plan (
    year smallint primary key check (year between 2000 and 2099),
    title text not null check (length(title) between 1 and 100),
    state text not null default 'draft' check (state in ('draft', 'approved', 'changed')),
    approved_by text,
    approved_at timestamptz,
    approval_note text,
    edition bigint not null default 1
);

create table programme_plan_item (
    year smallint not null references programme_plan on delete cascade,
    no smallint not null check (no between 1 and 999),
    part text not null check (length(part) between 1 and 60),
    title text not null check (length(title) between 1 and 200),
    owner_unit text references organisation_unit,
    owner text not null default '' check (length(owner) <= 64),
    deliverables jsonb not null default '[]',
    starts_on date,
    ends_on date,
    note text not null default '' check (length(note) <= 1000),
    state text not null default 'planned' check (state in ('planned', 'doing', 'done', 'dropped')),
    edition bigint not null default 1,
    primary key (year, no),
    check (starts_on <= ends_on)
);

create table programme_plan_history (
    id uuid primary key default uuidv7(),
    year smallint not null references programme_plan on delete cascade,
    no smallint,
    what text not null,
    note text not null default '',
    detail jsonb not null default '{}',
    person text not null,
    at timestamptz not null default clock_timestamp()
);
create index programme_plan_history_year on programme_plan_history (year, id);

call access_lock('programme_plan', '(select access_sees_all())');
call access_lock('programme_plan_item', '(select access_sees_all())');
call access_lock('programme_plan_history', '(select access_sees_all())');
grant select, insert, update on programme_plan to duxue_app;
grant select, insert, update, delete on programme_plan_item to duxue_app;
grant select, insert on programme_plan_history to duxue_app;
