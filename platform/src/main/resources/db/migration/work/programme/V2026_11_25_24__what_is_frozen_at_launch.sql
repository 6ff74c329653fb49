-- What the dialog holds until launch, and what was decided then. It names budgets and teams, so only those who see the whole
-- district read it; and once the programme is launched nobody changes it any more.
alter table programme_programme drop column plan;
create table programme_draft (
    programme_id uuid primary key references programme_programme on delete cascade,
    content jsonb not null
);
call access_lock('programme_draft', '(select access_sees_all())');
grant select, insert, update, delete on programme_draft to duxue_app;

create function programme_refuse_late_edit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from programme_programme where id = old.programme_id and launched_at is not null) then
        raise exception 'what was decided at launch is never changed' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger programme_refuse_late_edit before update or delete on programme_draft
    for each row execute function programme_refuse_late_edit();

alter table programme_programme
    add column day_count text not null default 'natural' check (day_count in ('natural', 'working')),
    -- what the scheme asked of teams then: {"team": 3, "raters": 2}
    add column rules jsonb,
    add column entry_id uuid,
    add column minutes integer not null default 0,
    add column plan_year smallint,
    add column plan_item smallint,
    add column draw_seed bigint,
    add column paused text,
    add column paused_on date,
    add column launched_by uuid,
    add column launched_name text,
    add column ended_at timestamptz;
create index programme_programme_plan on programme_programme (plan_year, plan_item);

alter table programme_case
    -- the unit as it was then: {"kind", "type", "town", "setting", "ownership"}
    add column unit jsonb not null default '{}',
    add column paused_on date,
    -- something happened that the office must decide upon: {"kind", "message", "remedy", "since", "successors"}
    add column flag jsonb,
    add column minutes integer not null default 0;
create index programme_case_open on programme_case (due_on) where state not in ('closed', 'withdrawn');
create index programme_case_state on programme_case (programme_id, state);

alter table programme_assignment
    add column person_id uuid,
    add column ground text,
    add column kind text,
    add column ended_at timestamptz,
    add column ended_by text;
create index programme_assignment_person on programme_assignment (person_id) where state = 'active';
create index programme_assignment_case on programme_assignment (case_id);

alter table programme_history add column from_state text, add column detail jsonb not null default '{}';

alter table programme_clock
    add column day_count text not null default 'natural' check (day_count in ('natural', 'working')),
    add column days integer,
    -- the day before anybody extended it
    add column first_due date;
create index programme_clock_running on programme_clock (due_on) where stopped_on is null;

-- Which reminder went to whom; the key is why no day sends one twice.
create table programme_reminder (
    case_id uuid not null references programme_case on delete cascade,
    kind text not null,
    due_on date not null,
    rung text not null,
    told text not null,
    on_day date not null,
    primary key (case_id, kind, due_on, rung)
);
call programme_protect_case('programme_reminder', 'case_id');
grant select, insert on programme_reminder to duxue_app;

-- What happened to a programme as a whole.
create table programme_log (
    id uuid primary key default uuidv7(),
    programme_id uuid not null references programme_programme on delete cascade,
    what text not null,
    note text not null default '',
    detail jsonb not null default '{}',
    person text not null,
    at timestamptz not null default clock_timestamp()
);
create index programme_log_programme on programme_log (programme_id, id);
call access_lock('programme_log', '(select access_sees_all())');
grant select, insert on programme_log to duxue_app;
