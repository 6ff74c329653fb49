-- A case under review. Written when its first sheet is opened.
create table review_case (
    case_id uuid primary key,
    programme_id uuid not null,
    unit_code text not null references organisation_unit,
    -- as the scheme says: whether marks stay hidden until all are in, and how many raters a point needs
    blind boolean not null,
    raters integer not null check (raters >= 1),
    -- the office no longer waits for those who have not handed in
    closed_at timestamptz,
    closed_by text,
    closed_reason text check (length(closed_reason) between 1 and 500)
);
create index review_case_programme on review_case (programme_id);

-- One reviewer's sheet of one case. A rescoring sheet is the office's own look at a sampled case and never counts.
create table review_sheet (
    case_id uuid not null references review_case,
    account_id uuid not null,
    kind text not null check (kind in ('rating', 'rescoring')),
    programme_id uuid not null,
    unit_code text not null references organisation_unit,
    name text not null,
    state text not null default 'open' check (state in ('open', 'handed-in', 'reopened')),
    first_handed_in_at timestamptz,
    handed_in_at timestamptz,
    digest text,
    reopened_reason text check (length(reopened_reason) between 1 and 500),
    reopened_by text,
    reopened_at timestamptz,
    primary key (case_id, account_id, kind),
    check ((state = 'open') = (first_handed_in_at is null))
);
create index review_sheet_programme on review_sheet (programme_id, kind);
create index review_sheet_account on review_sheet (account_id);

-- What a reviewer found at a point, at the desk and on site; a finding of null was taken back.
create table review_mark (
    case_id uuid not null,
    account_id uuid not null,
    kind text not null,
    point text not null check (length(point) between 1 and 64),
    phase text not null check (phase in ('desk', 'on-site')),
    programme_id uuid not null,
    unit_code text not null references organisation_unit,
    version integer not null check (version >= 1),
    finding jsonb,
    reason text not null default '' check (length(reason) <= 2000),
    evidence uuid[] not null default '{}',
    at timestamptz not null default clock_timestamp(),
    primary key (case_id, account_id, kind, point, phase),
    foreign key (case_id, account_id, kind) references review_sheet
);
create index review_mark_programme on review_mark (programme_id, kind);

create table review_mark_version (
    case_id uuid not null,
    account_id uuid not null,
    kind text not null,
    point text not null,
    phase text not null,
    unit_code text not null references organisation_unit,
    version integer not null,
    finding jsonb,
    reason text not null,
    evidence uuid[] not null,
    at timestamptz not null,
    primary key (case_id, account_id, kind, point, phase, version)
);

-- What the team agreed on, or the office decided; it replaces the marks. Undone: finding null.
create table review_agreed (
    case_id uuid not null references review_case,
    point text not null check (length(point) between 1 and 64),
    programme_id uuid not null,
    unit_code text not null references organisation_unit,
    version integer not null check (version >= 1),
    finding jsonb,
    reason text not null check (length(reason) between 1 and 2000),
    participants text[] not null,
    held_on date not null,
    kind text not null check (kind in ('consensus', 'office', 'defence')),
    person text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (case_id, point)
);
create index review_agreed_programme on review_agreed (programme_id);

-- Red lines found to be crossed; undone: struck false.
create table review_struck (
    case_id uuid not null references review_case,
    line text not null check (length(line) between 1 and 64),
    programme_id uuid not null,
    unit_code text not null references organisation_unit,
    version integer not null check (version >= 1),
    struck boolean not null,
    reason text not null check (length(reason) between 1 and 2000),
    evidence uuid[] not null default '{}',
    person text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (case_id, line)
);
create index review_struck_programme on review_struck (programme_id);

-- The record of the board: who agreed on what with whom, and undid it. Added to, never changed.
create table review_deed (
    id uuid primary key default uuidv7(),
    case_id uuid not null references review_case,
    unit_code text not null references organisation_unit,
    deed text not null check (deed in ('handed-in', 'opened', 'agreed', 'agreed-undone', 'struck', 'struck-undone',
        'reopened', 'closed')),
    about text,
    finding jsonb,
    reason text not null default '',
    participants text[] not null default '{}',
    person text not null,
    at timestamptz not null default clock_timestamp()
);
create index review_deed_case on review_deed (case_id, id);

-- The units that lie below the caller's own: to these the caller is the office, not the one evaluated.
create function review_office_units() returns setof text
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct a.descendant
    from access_grant g
    join organisation_ancestry a on a.ancestor = g.unit_code and a.descendant <> a.ancestor
    where g.account_id = (select access_account())
$$;

-- Whose sheets a case still waits for. A leader is waited for once they mark, or where the scheme needs their marks.
create function review_awaited() returns table (case_id uuid, account_id uuid)
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select m.case_id, m.account_id
    from programme_markers() m
    join review_case c on c.case_id = m.case_id
    left join review_sheet s on s.case_id = m.case_id and s.account_id = m.account_id and s.kind = 'rating'
    where s.first_handed_in_at is null
    and (m.role = 'rater' or s.case_id is not null
        or (select count(*) from programme_markers() r where r.case_id = m.case_id and r.role = 'rater') < c.raters)
$$;

-- Cases whose marks are no longer hidden: everybody has handed in, or the office closed the scoring.
create function review_open_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.case_id from review_case c
    where not c.blind or c.closed_at is not null
    or c.case_id in (select programme_deliberated_cases())
    or (c.case_id not in (select w.case_id from review_awaited() w)
        and exists (select from review_sheet s where s.case_id = c.case_id and s.kind = 'rating' and s.first_handed_in_at is not null))
$$;

-- Open cases whose marks the caller may see: not while a sheet of one's own is due, and the unit only when it has been told.
create function review_shown_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.case_id from review_case c
    where c.case_id in (select review_open_cases())
    and (not c.blind or c.closed_at is not null or c.case_id not in (
        select w.case_id from review_awaited() w where w.account_id = (select access_account())))
    and c.case_id not in (
        select s.case_id from review_sheet s
        where s.account_id = (select access_account()) and s.kind = 'rescoring' and s.first_handed_in_at is null)
    and (c.case_id in (select programme_my_cases())
        or (select access_sees_all())
        or c.unit_code in (select review_office_units())
        or (c.unit_code in (select access_units()) and c.case_id in (select programme_told_cases())))
$$;

-- Rescoring sheets the office may read: those that are done.
create function review_rescored_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.case_id from review_sheet s
    where s.kind = 'rescoring' and s.first_handed_in_at is not null
    and ((select access_sees_all()) or s.unit_code in (select review_office_units()))
$$;
grant execute on function review_office_units(), review_awaited(), review_open_cases(), review_shown_cases(),
    review_rescored_cases() to duxue_app;

-- Locks a table with a condition for seeing, one for adding and one for changing rows; whoever changes must see.
create procedure review_lock(relation regclass, see text, add text, change text)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('create policy owner_keeps on %s to duxue_owner using (true) with check (true)', relation);
    execute format('create policy caller_sees on %s for select to duxue_app using (%s)', relation, see);
    execute format('create policy caller_adds on %s for insert to duxue_app with check (%s)', relation, add);
    execute format('create policy caller_changes on %s for update to duxue_app using (%s) with check (%s)', relation, change, change);
end $$;

do $$
declare
    office text := '((select access_sees_all()) or unit_code in (select review_office_units()))';
    team text := 'case_id in (select programme_my_cases())';
    shown text := 'case_id in (select review_shown_cases())';
    own text := 'account_id = (select access_account())';
    marks text := own || ' or (kind = ''rating'' and ' || shown || ') or (kind = ''rescoring'' and case_id in (select review_rescored_cases()))';
    mine text := own || ' and (kind = ''rescoring'' or ' || team || ')';
begin
    call review_lock('review_case', office || ' or ' || team || ' or unit_code in (select access_units())', office || ' or ' || team, office);
    -- who handed in is no secret to the team; the unit sees it once it has been told
    call review_lock('review_sheet', office || ' or ' || team || ' or ' || shown, office || ' or ' || mine, office || ' or ' || own);
    -- one's own marks always, others' when they are shown
    call review_lock('review_mark', marks, mine, own);
    call review_lock('review_mark_version', marks, mine, 'false');
    -- what came of the marks: whoever may see the marks
    call review_lock('review_agreed', shown, office || ' or ' || team, office || ' or ' || team);
    call review_lock('review_struck', shown, office || ' or ' || team, office || ' or ' || team);
    -- the unit sees nothing of the talk
    call review_lock('review_deed', office || ' or ' || team, office || ' or ' || team, 'false');
end $$;
grant select, insert on review_case, review_sheet, review_mark, review_mark_version, review_agreed, review_struck, review_deed to duxue_app;
grant update (closed_at, closed_by, closed_reason) on review_case to duxue_app;
grant update (state, first_handed_in_at, handed_in_at, digest, reopened_reason, reopened_by, reopened_at) on review_sheet to duxue_app;
grant update (version, finding, reason, evidence, at) on review_mark to duxue_app;
grant update (version, finding, reason, participants, held_on, kind, person, at) on review_agreed to duxue_app;
grant update (version, struck, reason, evidence, person, at) on review_struck to duxue_app;

-- A sheet that was handed in stays as it is, whoever writes.
create function review_frozen() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select s.state from review_sheet s
        where s.case_id = new.case_id and s.account_id = new.account_id and s.kind = new.kind) = 'handed-in' then
        raise exception 'the sheet was handed in' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger review_frozen before insert or update on review_mark for each row execute function review_frozen();
