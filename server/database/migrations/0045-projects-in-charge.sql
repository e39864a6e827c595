-- The record of a project: the department that drives it changes it, and what has a history of delivery stays in view.

create function keeps_project_of(of_department uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_setting('jixia.post', true) not in
      ('project-lead', 'project-officer', 'department-clerk', 'investment-officer')
    or current_setting('jixia.department', true) = '' or of_department is null
    or exists (
      select from register.department d
      where d.zone_id = current_setting('jixia.zone', true) and d.id = of_department
        and (d.code is null or d.code = current_setting('jixia.department', true)))
$$;
comment on function keeps_project_of is
  'Whether the person at hand changes what a department drives: its own people, those without one, and who keeps the figures.';
alter function keeps_project_of owner to jixia_system;
revoke execute on function keeps_project_of from public;
grant execute on function keeps_project_of to jixia_zone, jixia_system;

-- Who drives a project may give it away: what it becomes is not asked.
create policy in_charge on register.project as restrictive for update to jixia_zone
  using (keeps_project_of(department)) with check (true);

-- Read with the eyes of the system: a department does not see every problem of a project.
create function project_with_history_stays() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held text[] := array_remove(array[
    case when exists (select from delivery_event e
      where e.zone_id = new.zone_id and e.project = new.id and e.kind = 'planned') then 'plan' end,
    case when exists (select from delivery_event e
      where e.zone_id = new.zone_id and e.project = new.id and e.kind = 'promised') then 'promise' end,
    case when exists (select from problem_event e
      where e.zone_id = new.zone_id and e.project = new.id) then 'problem' end,
    case when exists (select from consultation_event e
      where e.zone_id = new.zone_id and e.project = new.id) then 'consultation' end,
    case when exists (select from batch_event e
      where e.zone_id = new.zone_id and e.project = new.id) then 'batch' end,
    case when exists (select from review_event e
      where e.zone_id = new.zone_id and (e.stop = new.id
        or e.body -> 'stops' @> jsonb_build_array(jsonb_build_object('project', new.id)))) then 'review' end
  ], null);
begin
  if cardinality(held) > 0 then
    raise exception 'A project with a history of delivery is not archived'
      using errcode = 'JX002', detail = array_to_string(held, ',');
  end if;
  return new;
end $$;
alter function project_with_history_stays owner to jixia_system;
create trigger project_with_history_stays before update of archived_at on register.project
  for each row when (new.archived_at is not null) execute function project_with_history_stays();
