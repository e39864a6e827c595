-- After many rows came at once the planner is told, so that the very next list is planned for what is there.

create function register.tell_planner(target regclass) returns void language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from pg_class where oid = target and relkind = 'r' and relnamespace = 'register'::regnamespace
  ) then
    raise exception '% is no table of a register', target;
  end if;
  execute format('analyze %s', target);
end $$;
comment on function register.tell_planner is 'Counts a table of a register anew for the planner, whoever owns it.';
revoke execute on function register.tell_planner from public;
grant execute on function register.tell_planner to jixia_system;
