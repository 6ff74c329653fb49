-- Who did what to what, written with the deed, never changed; and the chain that would show it if it were.
create table audit_entry (
    seq bigint primary key generated always as identity,
    at timestamptz not null default clock_timestamp(),
    actor_id uuid not null,
    actor_name text not null,
    action text not null check (length(action) between 1 and 100),
    subject text not null check (length(subject) <= 300),
    unit_code text,
    detail jsonb not null default '{}'
);
create index audit_entry_unit on audit_entry (unit_code, seq);

-- One seal per entry, in the order the entries were found committed: position n chains on position n - 1.
create table audit_seal (
    position bigint primary key,
    entry_seq bigint not null unique,
    hash bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);

create function audit_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'the audit record is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_refuse before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_refuse before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy owner_keeps on audit_entry to duxue_owner using (true) with check (true);
create policy door_adds on audit_entry for insert to duxue_door with check (true);
create policy seal_reads on audit_entry for select to duxue_seal using (true);
create policy caller_sees on audit_entry for select to duxue_app using (
    (select access_sees_all()) or unit_code in (select access_units()));
-- The caller signs with their own account; the house signs with the zero account when nobody calls.
create policy caller_adds on audit_entry for insert to duxue_app with check (
    actor_id = coalesce((select access_account()), '00000000-0000-0000-0000-000000000000'));

grant insert (actor_id, actor_name, action, subject, unit_code, detail) on audit_entry to duxue_door, duxue_app;
grant select on audit_entry to duxue_app, duxue_seal;
grant select on audit_seal to duxue_app;
grant select, insert on audit_seal to duxue_seal;
