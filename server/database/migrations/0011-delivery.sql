-- What happens to a project: plans, promises, extensions and ten-day reports. Appended only; where it stands is folded.

create table delivery_event (
  zone_id text not null default current_setting('jixia.zone', true),
  project uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('planned', 'promised', 'extension-requested', 'extension-decided', 'reported')),
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, project, number),
  foreign key (zone_id, project) references register.project (zone_id, id)
);
create trigger delivery_event_is_appended before update or delete on delivery_event
  for each row execute function refuse_change();

-- Whoever sees the project sees what happens to it; an enterprise sees its own.
select jixia_protect('delivery_event', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from register.project p where p.zone_id = delivery_event.zone_id and p.id = delivery_event.project))
$$);

-- Whatever a route lets through: everybody signs for themselves, does what the post may, and within the department.
create policy signed on delivery_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true))
);
create policy duty on delivery_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or case kind
    when 'extension-decided' then current_setting('jixia.post', true) = 'leader'
    when 'reported' then current_setting('jixia.post', true) in ('project-lead', 'project-officer', 'enterprise')
    else current_setting('jixia.post', true) in ('project-lead', 'project-officer')
  end
);
create policy department on delivery_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or current_setting('jixia.post', true) in ('leader', 'enterprise')
  or current_setting('jixia.department', true) = ''
  or exists (
    select from register.project p
    left join register.department d on d.zone_id = p.zone_id and d.id = p.department
    where p.zone_id = delivery_event.zone_id and p.id = delivery_event.project
      and (d.code is null or d.code = current_setting('jixia.department', true)))
);

-- A report of an enterprise brings the record of its project up to date, and the record remembers it.
create policy own_project on register.history for insert to jixia_zone with check (
  zone_id = current_setting('jixia.zone', true)
  and current_setting('jixia.post', true) = 'enterprise'
  and kind = 'project'
  and exists (select from register.project p where p.zone_id = register.history.zone_id and p.id = register.history.row_id)
);
