-- The files themselves lie on disk under their SHA-256; here stands who refers to them and under which name. A file may be
-- read by whoever may see a unit that refers to it.
create table files_reference (
    id uuid primary key default uuidv7(),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    unit_code text not null references organisation_unit,
    subject text not null check (length(subject) between 1 and 200),
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    size bigint not null check (size >= 0),
    person_id uuid not null,
    person text not null,
    created_at timestamptz not null default clock_timestamp()
);
create index files_reference_hash on files_reference (sha256);
create index files_reference_subject on files_reference (subject);
call access_protect('files_reference', 'unit_code');
grant select, insert, delete on files_reference to duxue_app;
