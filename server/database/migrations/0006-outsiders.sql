-- Banks, experts and observers find no rows in the registers, whichever page asks; an enterprise keeps views for itself alone.

do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'register' loop
    execute format($policy$
      create policy outsiders on register.%I as restrictive to jixia_zone
      using ((select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer'))
    $policy$, name);
  end loop;
end $$;

create policy own_views on register.saved_view as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) is distinct from 'enterprise'
    or account = (select current_setting('jixia.account', true)))
  with check ((select current_setting('jixia.post', true)) is distinct from 'enterprise' or not shared);
