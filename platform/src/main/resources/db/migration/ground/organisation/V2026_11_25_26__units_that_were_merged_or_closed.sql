-- A unit ends on a day (valid_to); who takes its work over is written down beside it.
create table organisation_succession (
    unit_code text not null references organisation_unit,
    successor text not null references organisation_unit,
    primary key (unit_code, successor),
    check (unit_code <> successor)
);
call access_protect('organisation_succession', 'unit_code');
grant select, insert, delete on organisation_succession to duxue_app;
alter table organisation_unit add column ended_because text not null default '' check (length(ended_because) <= 500);
