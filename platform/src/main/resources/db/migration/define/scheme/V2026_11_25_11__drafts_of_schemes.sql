-- A version in the making: kept whole at every edit, however unfinished, and gone once it is published.
create table scheme_draft (
    draft uuid primary key default uuidv7(),
    scheme text not null check (scheme ~ '^[a-z][a-z0-9-]{1,63}$'),
    basis_scheme text,
    basis_version text,
    edition integer not null default 1,
    title text not null,
    points integer not null,
    faults integer not null,
    definition json not null,
    edited_by_id uuid not null,
    edited_by text not null,
    edited_at timestamptz not null default clock_timestamp()
);

-- The whole office works on it, and nobody else sees it.
alter table scheme_draft enable row level security;
alter table scheme_draft force row level security;
create policy owner_keeps on scheme_draft to duxue_owner using (true) with check (true);
create policy district_only on scheme_draft to duxue_app
    using ((select access_sees_all())) with check ((select access_sees_all()));
grant select, insert, update, delete on scheme_draft to duxue_app;
