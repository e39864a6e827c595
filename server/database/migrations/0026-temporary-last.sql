-- A function that lends its rights looks among the temporary tables of whoever calls it last: unless a path says so,
-- PostgreSQL looks there first, and a temporary table would stand for one of ours.

do $$ declare lent regprocedure; begin
  for lent in
    select p.oid from pg_proc p
    where p.prosecdef and p.proowner = 'jixia_system'::regrole
      and not exists (select from unnest(p.proconfig) set_to where set_to ~ '^search_path=.*\mpg_temp$')
  loop
    execute format('alter function %s set search_path = public, pg_temp', lent);
  end loop;
end $$;
