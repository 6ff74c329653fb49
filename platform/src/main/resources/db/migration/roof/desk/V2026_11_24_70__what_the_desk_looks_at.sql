-- What the desk shows of other rooms, read-only; row-level security of the tables holds for whoever looks.
create view desk_import with (security_invoker = true) as
select id, pack, period, state, files -> 0 ->> 'name' as first_file, jsonb_array_length(files) as files,
    coalesce((counts ->> 'errors')::bigint, 0) as errors, coalesce((counts ->> 'unexplained')::bigint, 0) as unexplained,
    created_at
from facts_import;
grant select on desk_import to duxue_app;

create view desk_recent with (security_invoker = true) as
select seq, at, actor_name, action, subject, unit_code from audit_entry;
grant select on desk_recent to duxue_app;
