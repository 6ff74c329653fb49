-- The year's whitelist: what may enter a school at all, how often and how long. Approved entries may be read by everybody
-- who is signed in, since schools may refuse what is not on it; only those who see the whole district write.
create table burden_entry (
    id uuid primary key default uuidv7(),
    year smallint not null check (year between 2000 and 2099),
    ordinal integer not null,
    title text not null check (length(title) between 1 and 100),
    organiser text not null check (length(organiser) between 1 and 100),
    basis text not null default '' check (length(basis) <= 500),
    opens_on date not null,
    closes_on date not null,
    visits_cap integer check (visits_cap > 0),
    minutes_cap integer check (minutes_cap > 0),
    note text not null default '' check (length(note) <= 500),
    state text not null default 'draft' check (state in ('draft', 'approved', 'revoked')),
    approved_by text,
    approved_at timestamptz,
    edition bigint not null default 1,
    unique (year, ordinal),
    check (opens_on <= closes_on),
    check ((state = 'draft') = (approved_at is null))
);
alter table burden_entry enable row level security;
alter table burden_entry force row level security;
create policy owner_keeps on burden_entry to duxue_owner using (true) with check (true);
create policy caller_reads on burden_entry for select to duxue_app using (
    (select access_sees_all()) or (state <> 'draft' and (select access_account()) is not null));
create policy caller_adds on burden_entry for insert to duxue_app with check ((select access_sees_all()));
create policy caller_changes on burden_entry for update to duxue_app using ((select access_sees_all()));
grant select, insert, update on burden_entry to duxue_app;

-- What was really asked of whom. Lines are added, never changed; what did not take place after all is taken off by a line of
-- its own.
create table burden_line (
    id uuid primary key default uuidv7(),
    entry_id uuid not null references burden_entry,
    unit_code text not null references organisation_unit,
    year smallint not null,
    what text not null check (length(what) between 1 and 200),
    minutes integer not null,
    visits smallint not null check (visits between -1 and 1),
    on_day date not null,
    recorded_by_id uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index burden_line_unit on burden_line (unit_code, year, on_day);
create index burden_line_entry on burden_line (entry_id, unit_code);
call access_protect('burden_line', 'unit_code');
grant select, insert on burden_line to duxue_app;
