-- What keeps a project in view stops its archiving, and is told beforehand where archiving would be offered.

-- Read with the eyes of the system: a department does not see every problem of a project.
create function history_of_project(of_zone text, of_project uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_remove(array[
    case when exists (select from delivery_event e
      where e.zone_id = of_zone and e.project = of_project and e.kind = 'planned') then 'plan' end,
    case when exists (select from delivery_event e
      where e.zone_id = of_zone and e.project = of_project and e.kind = 'promised') then 'promise' end,
    case when exists (select from problem_event e
      where e.zone_id = of_zone and e.project = of_project) then 'problem' end,
    case when exists (select from consultation_event e
      where e.zone_id = of_zone and e.project = of_project) then 'consultation' end,
    case when exists (select from batch_event e
      where e.zone_id = of_zone and e.project = of_project) then 'batch' end,
    case when exists (select from review_event e
      where e.zone_id = of_zone and (e.stop = of_project
        or e.body -> 'stops' @> jsonb_build_array(jsonb_build_object('project', of_project)))) then 'review' end
  ], null)
$$;
alter function history_of_project owner to jixia_system;
revoke execute on function history_of_project from public;
grant execute on function history_of_project to jixia_system;

-- For the zone at hand only.
create function lasting_project(of_project uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select history_of_project(current_setting('jixia.zone', true), of_project)
$$;
alter function lasting_project owner to jixia_system;
revoke execute on function lasting_project from public;
grant execute on function lasting_project to jixia_zone, jixia_system;

create or replace function project_with_history_stays() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held text[] := history_of_project(new.zone_id, new.id);
begin
  if cardinality(held) > 0 then
    raise exception 'A project with a history of delivery is not archived'
      using errcode = 'JX002', detail = array_to_string(held, ',');
  end if;
  return new;
end $$;
