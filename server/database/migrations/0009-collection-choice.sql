-- A round remembers what was chosen for it, so that the next period can be asked alike, and a period may have several
-- rounds; an enterprise sees the numbers that it reported itself, and may ask for their correction.

alter table collection_round
  add column number integer not null default 1,
  -- What was left out, which enterprises were meant, how many working days were given.
  add column choice jsonb not null default '{}';
alter table collection_round drop constraint collection_round_zone_id_period_audience_key;
alter table collection_round add unique (zone_id, period, audience, number);

create policy own on observation for select to jixia_zone using (
  zone_id = current_setting('jixia.zone', true)
  and current_setting('jixia.post', true) = 'enterprise'
  and subject <> '' and subject = current_setting('jixia.enterprise', true)
);

alter table correction_request
  alter column department drop not null,
  add column enterprise text,
  add check ((department is null) <> (enterprise is null));
alter table correction_decision add column enterprise text;

do $$ declare name text; begin
  foreach name in array array['correction_request', 'correction_decision'] loop
    execute format('drop policy zone on %I', name);
    execute format($policy$
      create policy zone on %1$I to jixia_zone using (%2$s) with check (%2$s)
    $policy$, name, $inside$
      zone_id = current_setting('jixia.zone', true) and (
        current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')
        or (current_setting('jixia.post', true) = 'enterprise'
          and enterprise = current_setting('jixia.enterprise', true)))
    $inside$);
  end loop;
end $$;

-- Only a reviewer decides, whatever a route lets through.
create policy reviewer on correction_decision as restrictive for insert to jixia_zone
  with check (current_setting('jixia.post', true) = 'statistician');
