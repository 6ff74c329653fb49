-- Every version of every pack that was ever in force here. A version's content never changes: what was judged by it can be
-- judged by it again.
create table framework_definition (
    pack text not null check (length(pack) between 1 and 64),
    version text not null check (length(version) between 1 and 32),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    title text not null,
    definition jsonb not null,
    installed_at timestamptz not null default clock_timestamp(),
    primary key (pack, version)
);
grant select, insert on framework_definition to duxue_app;

-- The office's own figures where a standard leaves them to province or year; absent means the pack's figure holds.
create table framework_parameter (
    pack text not null,
    parameter text not null check (length(parameter) between 1 and 64),
    value numeric not null,
    reason text not null check (length(reason) between 1 and 500),
    person_id uuid not null,
    person text not null,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (pack, parameter)
);

create table framework_tuning (
    pack text primary key,
    version integer not null default 1
);

-- Everybody is judged by them, so everybody may read them; only who stands above the whole district may set them.
do $$
declare relation regclass;
begin
    foreach relation in array array['framework_parameter', 'framework_tuning']::regclass[] loop
        execute format('alter table %s enable row level security', relation);
        execute format('alter table %s force row level security', relation);
        execute format('create policy owner_keeps on %s to duxue_owner using (true) with check (true)', relation);
        execute format('create policy all_read on %s for select to duxue_app using (true)', relation);
        execute format('create policy district_adds on %s for insert to duxue_app with check ((select access_sees_all()))', relation);
        execute format('create policy district_sets on %s for update to duxue_app using ((select access_sees_all()))', relation);
        execute format('create policy district_clears on %s for delete to duxue_app using ((select access_sees_all()))', relation);
        execute format('grant select, insert, update, delete on %s to duxue_app', relation);
    end loop;
end $$;
