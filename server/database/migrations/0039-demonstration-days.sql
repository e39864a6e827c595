-- The days on which the made-up projects of a zone are looked at: of each year the last that its histories know, and
-- without a year the last of all, or of the made-up problems where nothing else was made up.

create index delivery_event_made_up on delivery_event (zone_id, on_day desc) where demonstration;

create function delivery_demonstration_days() returns table (year integer, day date)
language sql stable security definer set search_path = public, pg_temp as $$
  with years as (
    select distinct p.year from register.project p
    where p.zone_id = current_setting('jixia.zone', true) and p.demonstration and p.year is not null
  )
  select years.year::integer, last.on_day from years cross join lateral (
    select e.on_day from delivery_event e
    join register.project p on p.zone_id = e.zone_id and p.id = e.project and p.demonstration and p.year = years.year
    where e.zone_id = current_setting('jixia.zone', true) and e.demonstration
    order by e.on_day desc limit 1) last
  union all
  select null, coalesce(
    (select max(e.on_day) from delivery_event e
     where e.zone_id = current_setting('jixia.zone', true) and e.demonstration),
    (select problem_demonstration_day()))
$$;
comment on function delivery_demonstration_days is
  'The last day that the made-up projects of the zone at hand know, by their year; without a year the last of all.';
alter function delivery_demonstration_days owner to jixia_system;
revoke execute on function delivery_demonstration_days from public;
grant execute on function delivery_demonstration_days to jixia_zone, jixia_system;
