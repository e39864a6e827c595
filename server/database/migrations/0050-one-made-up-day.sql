-- Whoever asks, the made-up ladder of a zone lives on one day: an enterprise that sees its own rows alone and the staff
-- that see all.

create function last_year_of_made_up_ladder() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select extract(year from max(granted_on))::int from register.enterprise_title
     where zone_id = current_setting('jixia.zone', true) and demonstration and archived_at is null),
    (select max(year)::int + 1 from register.enterprise_year
     where zone_id = current_setting('jixia.zone', true) and demonstration and archived_at is null))
$$;
comment on function last_year_of_made_up_ladder is
  'The year at whose end the made-up enterprises of the zone at hand live: of the last title, or where there is none the one after the last figures.';
alter function last_year_of_made_up_ladder owner to jixia_system;
revoke execute on function last_year_of_made_up_ladder from public;
grant execute on function last_year_of_made_up_ladder to jixia_zone, jixia_system;
