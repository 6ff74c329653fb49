-- Units of the organisation, and for each the units it lies in (itself included), so that "everything below" is one lookup.
create table organisation_unit (
    code text primary key check (length(code) between 1 and 64),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('district', 'town', 'department', 'school', 'kindergarten', 'teaching-point')),
    type text,
    setting text,
    ownership text,
    parent_code text references organisation_unit deferrable initially deferred,
    town text,
    contact_name text,
    contact_phone text,
    valid_from date not null default date '1949-10-01',
    valid_to date check (valid_to > valid_from),
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    check (parent_code is not null or kind = 'district'),
    check (parent_code <> code)
);
create index organisation_unit_parent on organisation_unit (parent_code);
create index organisation_unit_root on organisation_unit (code) where parent_code is null;
create index organisation_unit_name on organisation_unit (name collate "zh-Hans-CN-x-icu", code);

create table organisation_ancestry (
    ancestor text not null references organisation_unit on delete cascade,
    descendant text not null references organisation_unit on delete cascade,
    primary key (ancestor, descendant)
);
create index organisation_ancestry_up on organisation_ancestry (descendant);

-- Keeps the ancestry true for whoever writes units, in whatever order the rows come.
create function organisation_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (
        with recursive up (code) as (
            select new.parent_code
            union
            select u.parent_code from up join organisation_unit u on u.code = up.code
        )
        select from up where code = new.code
    ) then
        raise exception 'unit % would lie within itself', new.code using errcode = 'check_violation';
    end if;
    with recursive down (code) as (
        select new.code
        union
        select u.code from down join organisation_unit u on u.parent_code = down.code
    )
    delete from organisation_ancestry where descendant in (select code from down);
    with recursive down (code) as (
        select new.code
        union
        select u.code from down join organisation_unit u on u.parent_code = down.code
    ), up (descendant, ancestor) as (
        select code, code from down
        union
        select up.descendant, above.code
        from up
        join organisation_unit u on u.code = up.ancestor
        join organisation_unit above on above.code = u.parent_code
    )
    insert into organisation_ancestry (ancestor, descendant) select ancestor, descendant from up;
    return null;
end $$;

create trigger organisation_place after insert or update of parent_code on organisation_unit
    for each row execute function organisation_place();
