-- What happens in the project clinic: a project is called in, departments are asked, a diagnosis and prescriptions
-- are written, the project is seen again. Appended only; where a consultation stands is folded. What a prescription
-- asks of a department is a problem of the three lists, which it names.

create table consultation_event (
  zone_id text not null default current_setting('jixia.zone', true),
  consultation uuid not null,
  number integer not null check (number > 0),
  project uuid not null,
  -- The number of the consultation in its zone, in the order in which they were called.
  serial integer,
  kind text not null check (kind in ('called', 'asked', 'opined', 'diagnosed', 'prescribed', 'cured', 'continued',
    'reconvened', 'withdrawn')),
  -- The department that is asked, or that a prescription is for.
  addressed_to text,
  problem uuid,
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, consultation, number),
  foreign key (zone_id, project) references register.project (zone_id, id),
  check ((kind = 'called') = (serial is not null)),
  check ((kind = 'called') = (number = 1)),
  check ((kind in ('asked', 'prescribed')) = (addressed_to is not null)),
  check ((kind = 'prescribed') = (problem is not null))
);
create unique index consultation_serial on consultation_event (zone_id, serial) where serial is not null;
create index consultation_of_project on consultation_event (zone_id, project);
create index consultation_addressed_to on consultation_event (zone_id, addressed_to) where addressed_to is not null;
create index consultation_of_problem on consultation_event (zone_id, problem) where problem is not null;
select jixia_append_only('consultation_event');

create function consultations_of_department() returns setof uuid
language sql stable security definer set search_path = public as $$
  select consultation from consultation_event
  where zone_id = current_setting('jixia.zone', true)
    and (addressed_to = current_setting('jixia.department', true)
      or (kind = 'called' and department = current_setting('jixia.department', true)))
$$;
comment on function consultations_of_department is
  'The consultations that the department at hand called, was asked in, or has a prescription from.';

create function is_asked_in_consultation(asked uuid, of_department text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from consultation_event
    where zone_id = current_setting('jixia.zone', true) and consultation = asked and kind = 'asked'
      and addressed_to = of_department)
$$;
comment on function is_asked_in_consultation is 'Whether a department was asked for its opinion in a consultation.';

create function next_consultation_serial() returns integer
language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtext('consultation_event'), hashtext(current_setting('jixia.zone')));
  return coalesce((select max(serial) from consultation_event where zone_id = current_setting('jixia.zone')), 0) + 1;
end $$;
comment on function next_consultation_serial is
  'The next number of a consultation in the zone at hand; held until the transaction ends.';

alter function consultations_of_department owner to jixia_system;
alter function is_asked_in_consultation owner to jixia_system;
alter function next_consultation_serial owner to jixia_system;
revoke execute on function consultations_of_department, is_asked_in_consultation, next_consultation_serial from public;
grant execute on function consultations_of_department, is_asked_in_consultation, next_consultation_serial
  to jixia_zone, jixia_system;

-- What departments say to each other is not for outsiders, nor for the enterprise; a department sees its own.
select jixia_protect('consultation_event', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) not in ('department-clerk', 'investment-officer', 'service-agent')
    or consultation in (select consultations_of_department()))
$$);

-- Whatever a route lets through: everybody signs for themselves, does what the post may, and for the own department.
create policy signed on consultation_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true))
);
create policy duty on consultation_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or case
    when kind = 'opined' then
      post in ('department-clerk', 'project-officer', 'investment-officer', 'service-agent', 'statistician')
      and is_asked_in_consultation(consultation, department)
    else
      post in ('leader', 'supervisor')
      or (post in ('project-officer', 'project-lead')
        and (department is null or exists (
          select from register.project p
          left join register.department d on d.zone_id = p.zone_id and d.id = p.department
          where p.zone_id = consultation_event.zone_id and p.id = consultation_event.project
            and (d.code is null or d.code = consultation_event.department))))
  end
);
create policy carried on consultation_event as restrictive for insert to jixia_zone with check (
  problem is null or exists (
    select from problem_event e
    where e.zone_id = consultation_event.zone_id and e.problem = consultation_event.problem
      and e.project = consultation_event.project)
);
