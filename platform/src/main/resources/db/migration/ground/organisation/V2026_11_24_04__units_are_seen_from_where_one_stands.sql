-- One sees the units of one's grants and the ones they lie in; one writes below one's grants only.
create function organisation_above() returns setof text
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct up.ancestor
    from access_grant g
    join organisation_ancestry up on up.descendant = g.unit_code
    where g.account_id = (select access_account())
$$;
grant execute on function organisation_above() to duxue_app;

alter table organisation_unit enable row level security;
alter table organisation_unit force row level security;
create policy owner_keeps on organisation_unit to duxue_owner using (true) with check (true);
create policy door_reads on organisation_unit for select to duxue_door using (true);
create policy caller_sees on organisation_unit for select to duxue_app using (
    (select access_sees_all()) or code in (select access_units()) or code in (select organisation_above()));
create policy caller_adds on organisation_unit for insert to duxue_app with check (
    (select access_sees_all()) or parent_code in (select access_units()));
create policy caller_changes on organisation_unit for update to duxue_app
    using ((select access_sees_all()) or code in (select access_units()))
    with check ((select access_sees_all()) or parent_code in (select access_units()) or code in (select access_units()));
grant select on organisation_unit to duxue_door;
grant select, insert, update on organisation_unit to duxue_app;

alter table organisation_ancestry enable row level security;
alter table organisation_ancestry force row level security;
create policy owner_keeps on organisation_ancestry to duxue_owner using (true) with check (true);
create policy door_reads on organisation_ancestry for select to duxue_door using (true);
create policy caller_sees on organisation_ancestry for select to duxue_app using (
    (select access_sees_all()) or descendant in (select access_units()) or descendant in (select organisation_above()));
grant select on organisation_ancestry to duxue_door, duxue_app;
