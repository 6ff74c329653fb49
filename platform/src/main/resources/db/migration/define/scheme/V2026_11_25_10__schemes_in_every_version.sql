-- Every version of every appraisal scheme that was ever in force. Added once, never changed: cases of past years are
-- explained by it.
create table scheme_version (
    scheme text not null check (scheme ~ '^[a-z][a-z0-9-]{1,63}$'),
    version text not null check (version ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$'),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    title text not null,
    title_en text not null,
    unit_noun text not null,
    unit_noun_en text not null,
    points integer not null,
    -- what answering everything costs a unit
    minutes integer not null,
    built_in boolean not null,
    note text not null check (length(note) <= 500),
    basis_scheme text,
    basis_version text,
    -- the definition as text, so that its fingerprint can be taken again
    definition json not null,
    published_by_id uuid not null,
    published_by text not null,
    published_at timestamptz not null default clock_timestamp(),
    primary key (scheme, version)
);

-- Everybody is judged by them, so everybody may read them. The house adds those it brings, at its start; others are added
-- by who stands above the whole district.
alter table scheme_version enable row level security;
alter table scheme_version force row level security;
create policy owner_keeps on scheme_version to duxue_owner using (true) with check (true);
create policy all_read on scheme_version for select to duxue_app using (true);
create policy house_or_district_adds on scheme_version for insert to duxue_app with check (
    built_in = ((select access_account()) is null) and (built_in or (select access_sees_all())));
grant select, insert on scheme_version to duxue_app;

create function scheme_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'a published scheme is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger scheme_refuse before update or delete or truncate on scheme_version
    for each statement execute function scheme_refuse();

-- What an officer confirmed about the points of two versions; whoever carries answers over reads it.
create table scheme_crosswalk (
    scheme text not null,
    from_version text not null,
    to_version text not null,
    edition integer not null default 1,
    links jsonb not null,
    confirmed_by_id uuid not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null default clock_timestamp(),
    primary key (scheme, from_version, to_version)
);
alter table scheme_crosswalk enable row level security;
alter table scheme_crosswalk force row level security;
create policy owner_keeps on scheme_crosswalk to duxue_owner using (true) with check (true);
create policy all_read on scheme_crosswalk for select to duxue_app using (true);
create policy district_adds on scheme_crosswalk for insert to duxue_app with check ((select access_sees_all()));
create policy district_sets on scheme_crosswalk for update to duxue_app using ((select access_sees_all()));
grant select, insert, update on scheme_crosswalk to duxue_app;
