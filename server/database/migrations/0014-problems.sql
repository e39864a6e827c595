-- What happens to the problems of a project: raised, dispatched, received, answered, closed; responsibilities and
-- progress with them. Appended only; where a problem stands, and how far its escalation has come, is folded.

create table problem_event (
  zone_id text not null default current_setting('jixia.zone', true),
  problem uuid not null,
  number integer not null check (number > 0),
  project uuid not null,
  -- The number of the problem in its zone, in the order in which they were raised.
  serial integer,
  kind text not null check (kind in ('filed', 'dispatched', 'received', 'sent-back', 'supplemented', 'answered',
    'rejected', 'closed', 'withdrawn', 'urged', 'assigned', 'fulfilled', 'noted')),
  dispatched_to text,
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  -- Whom the person acted for.
  department text,
  enterprise text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, problem, number),
  foreign key (zone_id, project) references register.project (zone_id, id),
  check ((kind = 'filed') = (serial is not null)),
  check ((kind = 'filed') = (number = 1)),
  check ((kind = 'dispatched') = (dispatched_to is not null))
);
create unique index problem_serial on problem_event (zone_id, serial) where serial is not null;
create index problem_of_project on problem_event (zone_id, project);
create index problem_dispatched_to on problem_event (zone_id, dispatched_to) where dispatched_to is not null;
create index problem_filed_for on problem_event (zone_id, department) where kind = 'filed';
create index problem_demonstrated on problem_event (zone_id, on_day) where demonstration;
create trigger problem_event_is_appended before update or delete on problem_event
  for each row execute function refuse_change();

create function problems_of_department() returns setof uuid
language sql stable security definer set search_path = public as $$
  select problem from problem_event
  where zone_id = current_setting('jixia.zone', true) and dispatched_to = current_setting('jixia.department', true)
  union
  select problem from problem_event
  where zone_id = current_setting('jixia.zone', true) and kind = 'filed'
    and department = current_setting('jixia.department', true)
$$;
comment on function problems_of_department is 'The problems that were dispatched to, or raised by, the department at hand.';

create function problem_in_charge(asked uuid) returns text
language sql stable security definer set search_path = public as $$
  select dispatched_to from problem_event
  where zone_id = current_setting('jixia.zone', true) and problem = asked and dispatched_to is not null
  order by number desc limit 1
$$;
comment on function problem_in_charge is 'The department that a problem was last dispatched to.';

create function next_problem_serial() returns integer
language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtext('problem_event'), hashtext(current_setting('jixia.zone')));
  return coalesce((select max(serial) from problem_event where zone_id = current_setting('jixia.zone')), 0) + 1;
end $$;
comment on function next_problem_serial is 'The next number of a problem in the zone at hand; held until the transaction ends.';

create function problem_demonstration_day() returns date
language sql stable security definer set search_path = public as $$
  select max(on_day) from problem_event where zone_id = current_setting('jixia.zone', true) and demonstration
$$;
comment on function problem_demonstration_day is 'The last day that the made-up problems of the zone at hand know.';

alter function problems_of_department owner to jixia_system;
alter function problem_in_charge owner to jixia_system;
alter function next_problem_serial owner to jixia_system;
alter function problem_demonstration_day owner to jixia_system;
revoke execute on function problems_of_department, problem_in_charge, next_problem_serial, problem_demonstration_day from public;
grant execute on function problems_of_department, problem_in_charge, next_problem_serial, problem_demonstration_day
  to jixia_zone, jixia_system;

-- Whoever sees the project sees its problems; an enterprise those of its own, a department what came to it or from it.
select jixia_protect('problem_event', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from register.project p where p.zone_id = problem_event.zone_id and p.id = problem_event.project))
  and ((select current_setting('jixia.post', true)) not in ('department-clerk', 'investment-officer', 'service-agent')
    or by = (select current_setting('jixia.account', true))
    or problem in (select problems_of_department()))
$$);

-- Whatever a route lets through: everybody signs for themselves, does what the post may, and for the own department.
create policy signed on problem_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true)
    and coalesce(enterprise, '') = current_setting('jixia.enterprise', true))
);
create policy duty on problem_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or case
    when kind in ('filed', 'supplemented', 'withdrawn', 'rejected', 'closed') then
      post in ('project-officer', 'project-lead', 'enterprise', 'service-agent', 'leader', 'supervisor')
    when kind = 'dispatched' then post in ('project-officer', 'project-lead', 'leader', 'supervisor')
    when kind = 'urged' then post in ('supervisor', 'leader')
    when kind in ('received', 'sent-back', 'answered') then
      post in ('department-clerk', 'project-officer', 'investment-officer', 'service-agent', 'statistician')
      and problem_in_charge(problem) = department
    when kind in ('assigned', 'fulfilled') then
      post in ('project-officer', 'project-lead', 'leader', 'supervisor') or problem_in_charge(problem) = department
    else true
  end
);
create policy project on problem_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or kind <> 'dispatched' or post in ('leader', 'supervisor') or department is null
  or exists (
    select from register.project p
    left join register.department d on d.zone_id = p.zone_id and d.id = p.department
    where p.zone_id = problem_event.zone_id and p.id = problem_event.project
      and (d.code is null or d.code = problem_event.department))
);
