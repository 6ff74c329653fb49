-- Accounts, what they may do where, and the sessions by which they are recognised. Only duxue_door may touch these tables.
create table access_account (
    id uuid primary key default uuidv7(),
    account text not null unique check (account = lower(account) and length(account) between 2 and 64),
    display_name text not null check (length(display_name) between 1 and 64),
    unit_code text not null references organisation_unit,
    password_hash text not null,
    password_changed_at timestamptz not null default now(),
    enabled boolean not null default true,
    failures integer not null default 0,
    locked_until timestamptz,
    totp_secret text,
    totp_confirmed boolean not null default false,
    totp_last_step bigint not null default 0,
    last_sign_in timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now()
);
create index access_account_unit on access_account (unit_code);

create table access_grant (
    account_id uuid not null references access_account on delete cascade,
    role text not null,
    unit_code text not null references organisation_unit,
    primary key (account_id, role, unit_code)
);

create table access_session (
    id uuid primary key default uuidv7(),
    token_hash bytea not null unique check (length(token_hash) = 32),
    account_id uuid not null references access_account on delete cascade,
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    address text not null default '',
    browser text not null default ''
);
create index access_session_account on access_session (account_id);

-- What row-level security recognises: one ticket per session, and short ones for errands.
create table access_ticket (
    hash bytea primary key check (length(hash) = 32),
    account_id uuid not null references access_account on delete cascade,
    session_id uuid references access_session on delete cascade,
    purpose text not null,
    expires_at timestamptz not null
);
create index access_ticket_account on access_ticket (account_id);
create index access_ticket_session on access_ticket (session_id);

-- Accounts of a demonstration, with the passwords its sign-in page shows; empty in a house of one's own.
create table access_demo_account (
    account text primary key references access_account (account) on delete cascade,
    password text not null,
    display_name text not null,
    role text not null,
    opened_at timestamptz not null default now(),
    place bigint generated always as identity
);

do $$
declare relation regclass;
begin
    foreach relation in array array['access_account', 'access_grant', 'access_session', 'access_ticket', 'access_demo_account']::regclass[] loop
        execute format('alter table %s enable row level security', relation);
        execute format('alter table %s force row level security', relation);
        execute format('create policy owner_keeps on %s to duxue_owner using (true) with check (true)', relation);
        execute format('create policy door_serves on %s to duxue_door using (true) with check (true)', relation);
        execute format('grant select, insert, update, delete on %s to duxue_door', relation);
    end loop;
end $$;

-- Whose ticket this transaction holds; null without a valid one.
create function access_account() returns uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select t.account_id
    from access_ticket t
    join access_account a on a.id = t.account_id
    where t.hash = sha256(convert_to(current_setting('duxue.ticket', true), 'UTF8')) and t.expires_at > now() and a.enabled
$$;

-- Whether that account's grants reach the whole organisation, in which case no list of units need be made.
create function access_sees_all() returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from access_grant g
        join organisation_unit root on root.code = g.unit_code and root.parent_code is null
        where g.account_id = (select access_account())
        and not exists (select from organisation_unit other where other.parent_code is null and other.code <> root.code))
$$;

-- The units in which that account holds a grant, and every unit below them.
create function access_units() returns setof text
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct a.descendant
    from access_grant g
    join organisation_ancestry a on a.ancestor = g.unit_code
    where g.account_id = (select access_account())
$$;

grant execute on function access_account(), access_sees_all(), access_units() to duxue_app;

-- Locks a table to the rows of the caller's units. Uncorrelated sub-selects: each runs once per statement.
create procedure access_protect(relation regclass, unit_column name)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    condition text := format('(select access_sees_all()) or %I in (select access_units())', unit_column);
begin
    call access_lock(relation, condition);
end $$;

-- Locks a table to the rows of the caller's own account.
create procedure access_protect_own(relation regclass, account_column name)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    call access_lock(relation, format('%I = (select access_account())', account_column));
end $$;

-- Forced, so that a table whose policies were forgotten shows its own owner nothing either.
create procedure access_lock(relation regclass, condition text)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('create policy owner_keeps on %s to duxue_owner using (true) with check (true)', relation);
    execute format('create policy caller_sees on %s to duxue_app using (%s) with check (%s)', relation, condition, condition);
end $$;
