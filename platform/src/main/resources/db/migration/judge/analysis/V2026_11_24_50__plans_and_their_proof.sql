-- What somebody asked of the least-cost planner and what it found. A plan is a question about facts, not a fact.
create table analysis_plan (
    id uuid primary key default uuidv7(),
    district_code text not null references organisation_unit,
    pack text not null check (length(pack) between 1 and 64),
    period smallint not null check (period between 1900 and 2099),
    question jsonb not null,
    state text not null default 'solving' check (state in ('solving', 'solved', 'infeasible', 'failed')),
    -- the plan as it is shown; null while it is being solved
    outcome jsonb,
    asked_by_id uuid not null,
    asked_by text not null,
    asked_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
create index analysis_plan_latest on analysis_plan (pack, period, asked_at desc);
call access_protect('analysis_plan', 'district_code');
grant select, insert, update on analysis_plan to duxue_app;
