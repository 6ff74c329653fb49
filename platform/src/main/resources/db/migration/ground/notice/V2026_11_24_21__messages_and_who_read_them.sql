-- A message to one account, or to everybody who holds a role in a unit.
create table notice_message (
    id uuid primary key default uuidv7(),
    account_id uuid,
    role text,
    unit_code text references organisation_unit,
    title text not null check (length(title) between 1 and 200),
    body text not null check (length(body) <= 2000),
    link text check (link ~ '^/'),
    created_at timestamptz not null default clock_timestamp(),
    check ((account_id is null) = (role is not null and unit_code is not null))
);
create index notice_message_account on notice_message (account_id, id desc);
create index notice_message_unit on notice_message (unit_code, role, id desc);
alter table notice_message enable row level security;
alter table notice_message force row level security;
create policy owner_keeps on notice_message to duxue_owner using (true) with check (true);
create policy caller_sees on notice_message for select to duxue_app using (
    account_id = (select access_account()) or unit_code in (select access_units()));
create policy anybody_tells on notice_message for insert to duxue_app with check (true);
grant select, insert on notice_message to duxue_app;

create table notice_reading (
    message_id uuid not null references notice_message on delete cascade,
    account_id uuid not null,
    read_at timestamptz not null default clock_timestamp(),
    primary key (message_id, account_id)
);
call access_protect_own('notice_reading', 'account_id');
grant select, insert on notice_reading to duxue_app;
