-- A unit that takes a case over sees everything of the case, also rows that name the unit it came from.
create or replace procedure programme_protect(relation regclass, unit_column name, case_column name)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    call access_lock(relation, format(
        '(select access_sees_all()) or %I in (select access_units()) or %I in (select programme_seen_cases())',
        unit_column, case_column));
end $$;
