-- What is answered of a project for its handbook of landing, by whom and when: appended only, the latest answer holds. And
-- the packs may bring made-up files of vouchers, as they bring made-up arrivals.

create table handbook_answer (
  zone_id text not null default current_setting('jixia.zone', true),
  project uuid not null,
  number integer not null check (number > 0),
  fact text not null check (fact ~ '^[a-z][a-z-]{0,40}$'),
  -- A number, yes or no; null takes the answer back.
  value text check (value ~ '^(yes|no|[0-9]{1,18}(\.[0-9]{1,6})?)$'),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, project, number),
  foreign key (zone_id, project) references register.project (zone_id, id)
);
select jixia_append_only('handbook_answer');

-- Whoever sees the project sees its answers; an enterprise sees those of its own.
select jixia_protect('handbook_answer', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from register.project p where p.zone_id = handbook_answer.zone_id and p.id = handbook_answer.project))
$$);

-- Whatever a route lets through: who drives the project or builds it answers, signs for it, and within the department.
create policy signed on handbook_answer as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on handbook_answer as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('project-lead', 'project-officer', 'enterprise')
);
create policy department on handbook_answer as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) = 'enterprise'
  or current_setting('jixia.department', true) = ''
  or exists (
    select from register.project p
    left join register.department d on d.zone_id = p.zone_id and d.id = p.department
    where p.zone_id = handbook_answer.zone_id and p.id = handbook_answer.project
      and (d.code is null or d.code = current_setting('jixia.department', true)))
);

drop policy duty on voucher_file;
create policy duty on voucher_file as restrictive for insert to jixia_zone with check (exists (
  select from register.arrival a
  where a.zone_id = voucher_file.zone_id and a.id = voucher_file.arrival and a.counters is null
    and (records_capital_of(a.department)
      or (current_setting('jixia.account', true) = 'pack' and voucher_file.demonstration and a.demonstration))
));
