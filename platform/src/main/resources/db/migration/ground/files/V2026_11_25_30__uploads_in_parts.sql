-- How much of each upload has arrived and is durable; the bytes lie on the disk. Everybody sees only their own.
create table files_upload (
    id uuid primary key default uuidv7(),
    account_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    size bigint not null check (size > 0),
    received bigint not null default 0 check (received between 0 and size),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_name text,
    media_type text,
    begun_at timestamptz not null default clock_timestamp(),
    touched_at timestamptz not null default clock_timestamp(),
    check ((file_sha256 is null) = (file_name is null) and (file_sha256 is null) = (media_type is null))
);
create index files_upload_touched on files_upload (touched_at);
call access_protect_own('files_upload', 'account_id');
grant select, insert, update, delete on files_upload to duxue_app;

-- It runs as the owner, since the sweeper acts on nobody's behalf; it can only take away what has lain still for hours.
create function files_give_up(before timestamptz) returns setof uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    delete from files_upload where touched_at < least(before, now() - interval '1 hour') returning id
$$;
grant execute on function files_give_up(timestamptz) to duxue_app;
