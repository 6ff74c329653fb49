-- The answer to each write that carried an Idempotency-Key, kept with the write itself, so that asking again changes nothing.
create table http_answer (
    account_id uuid not null,
    route text not null check (length(route) <= 200),
    key text not null check (length(key) between 1 and 100),
    fingerprint text not null,
    status integer not null default 0,
    location text,
    etag text,
    body text,
    given_at timestamptz not null default now(),
    primary key (account_id, route, key)
);
call access_protect_own('http_answer', 'account_id');
grant select, insert, update, delete on http_answer to duxue_app;
