-- Which cases of a programme the office looks at again, drawn with a seed that draws the same again.
create table review_draw (
    programme_id uuid primary key,
    seed bigint not null,
    share numeric not null check (share > 0 and share <= 1),
    cases integer not null check (cases >= 1),
    of integer not null check (of >= cases),
    person text not null,
    at timestamptz not null default clock_timestamp()
);

-- What a commissioned institution must hand in.
create table review_deliverable (
    programme_id uuid not null,
    no integer not null check (no >= 1),
    name text not null check (length(name) between 1 and 200),
    due_on date,
    note text not null default '' check (length(note) <= 1000),
    primary key (programme_id, no)
);

-- Each time it was handed in, and what was said about it.
create table review_delivery (
    programme_id uuid not null,
    no integer not null,
    round integer not null check (round >= 1),
    file_name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    media_type text not null,
    note text not null default '' check (length(note) <= 1000),
    account_id uuid not null,
    person text not null,
    at timestamptz not null default clock_timestamp(),
    verdict text check (verdict in ('accepted', 'returned')),
    verdict_note text not null default '' check (length(verdict_note) <= 1000),
    checked_by text,
    checked_at timestamptz,
    primary key (programme_id, no, round),
    foreign key (programme_id, no) references review_deliverable,
    check ((verdict is null) = (checked_at is null))
);

-- Programmes in which the caller reviews or of whose cases the caller is the office; a unit evaluated is neither.
create function review_programmes() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.id from programme_programme p where (select access_sees_all())
    union
    select c.programme_id from programme_case c
    where c.unit_code in (select review_office_units()) or c.id in (select programme_my_cases())
$$;
-- Of these, the ones in which the caller is the office.
create function review_office_programmes() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.id from programme_programme p where (select access_sees_all())
    union
    select c.programme_id from programme_case c where c.unit_code in (select review_office_units())
$$;
grant execute on function review_programmes(), review_office_programmes() to duxue_app;

do $$
declare
    office text := 'programme_id in (select review_office_programmes())';
    inside text := 'programme_id in (select review_programmes())';
begin
    call review_lock('review_draw', office, office, office);
    call review_lock('review_deliverable', inside, office, office);
    call review_lock('review_delivery', inside, inside || ' and account_id = (select access_account())', office);
end $$;
grant select, insert, update on review_draw to duxue_app;
grant select, insert, update on review_deliverable to duxue_app;
grant select, insert on review_delivery to duxue_app;
grant update (verdict, verdict_note, checked_by, checked_at) on review_delivery to duxue_app;
