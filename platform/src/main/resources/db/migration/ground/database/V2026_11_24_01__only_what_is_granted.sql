-- A function may be called by whoever is granted it, not by everybody. Rooms grant what they mean to share.
alter default privileges revoke execute on functions from public;

create extension if not exists pg_trgm;
