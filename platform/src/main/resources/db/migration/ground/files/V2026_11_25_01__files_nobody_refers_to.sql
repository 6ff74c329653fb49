-- Which of these contents no reference of any unit names. It runs as the owner, since the sweeper acts on nobody's behalf and
-- would see no reference at all; it answers about fingerprints the asker knows already and tells nothing else.
create function files_unreferred(fingerprints text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select f from unnest(fingerprints) as f
    where not exists (select from files_reference r where r.sha256 = f)
$$;
grant execute on function files_unreferred(text[]) to duxue_app;
