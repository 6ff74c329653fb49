-- What other rooms' locks ask of programmes. For functions of the owner alone: they answer for everybody's cases.
create function programme_markers() returns table (case_id uuid, account_id uuid, role text)
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.case_id, a.account_id, a.role from programme_assignment a
    where a.role in ('leader', 'rater') and a.state = 'active' and (a.until is null or a.until > now())
$$;

-- Cases in which the team's own marking is over.
create function programme_deliberated_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id from programme_case c
    where c.state in ('deliberation', 'preliminary', 'defence', 'final', 'published', 'rectifying', 'closed')
$$;

-- Cases of which the unit has been told what was found.
create function programme_told_cases() returns setof uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id from programme_case c
    where c.state in ('preliminary', 'defence', 'final', 'published', 'rectifying', 'closed')
$$;
revoke execute on function programme_markers(), programme_deliberated_cases(), programme_told_cases() from public;
