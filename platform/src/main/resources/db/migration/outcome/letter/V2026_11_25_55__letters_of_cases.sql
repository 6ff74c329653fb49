-- Official letters of cases. A draft is the office's own; an issued one keeps its number, its words and its files.
create table letter_letter (
    id uuid primary key default uuidv7(),
    case_id uuid not null references programme_case,
    unit_code text not null references organisation_unit,
    kind text not null check (kind in ('notice', 'feedback', 'opinion', 'report', 'evaluation')),
    addressee text not null default '' check (length(addressee) <= 100),
    remark text not null default '' check (length(remark) <= 2000),
    -- null while it is a draft: number, date, title, fingerprints of the files, figures as printed, who and when
    issue jsonb,
    year integer,
    serial integer,
    number text,
    receipt_by text,
    receipt_at timestamptz,
    created_by_id uuid not null,
    created_by text not null,
    created_at timestamptz not null default clock_timestamp(),
    version integer not null default 1,
    unique (kind, year, serial),
    check (num_nulls(issue, year, serial, number) in (0, 4)),
    check (receipt_at is null or issue is not null)
);
create index letter_letter_case on letter_letter (case_id, id);
call access_lock('letter_letter',
    '(select access_sees_all()) or (issue is not null and unit_code in (select access_units()))');
grant select, insert, update, delete on letter_letter to duxue_app;

create function letter_refuse() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'an issued letter is never taken away' using errcode = 'insufficient_privilege';
    end if;
    if (new.issue, new.year, new.serial, new.number, new.case_id, new.kind, new.addressee, new.remark)
            is distinct from (old.issue, old.year, old.serial, old.number, old.case_id, old.kind, old.addressee, old.remark)
            or old.receipt_at is not null then
        raise exception 'an issued letter is never changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger letter_refuse before update or delete on letter_letter
    for each row when (old.issue is not null) execute function letter_refuse();

-- The office's own Word forms.
create table letter_template (
    kind text primary key check (kind in ('notice', 'feedback', 'opinion', 'report', 'evaluation')),
    name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    reference uuid not null,
    fields text[] not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
call access_lock('letter_template', '(select access_sees_all())');
grant select, insert, update, delete on letter_template to duxue_app;
