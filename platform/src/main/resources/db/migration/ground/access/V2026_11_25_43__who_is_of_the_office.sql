-- Members of the office of the units the caller stands above or in, for those who give them work.
create function access_officers() returns table (account_id uuid, name text)
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct a.id, a.display_name
    from access_account a
    join access_grant g on g.account_id = a.id
    where g.role = 'district-officer' and a.enabled and g.unit_code in (select access_units())
$$;
grant execute on function access_officers() to duxue_app;
