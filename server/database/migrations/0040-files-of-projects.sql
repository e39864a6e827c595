-- 城建 and 民生实事 stand in the ledger of projects; photos and papers stand with a project.

alter table register.project drop constraint project_level_check;
alter table register.project add constraint project_level_check
  check (level in ('provincial', 'city', 'technical', 'urban', 'livelihood', 'special'));

-- Photos and papers of a project. Appended only; a file never changes, and a wrong one is withdrawn with a reason and stays.
create table project_file (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  project uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  -- What it is by its content.
  type text not null check (type in ('pdf', 'jpg', 'png')),
  content bytea not null check (length(content) between 1 and 8000000),
  fingerprint text not null generated always as (encode(sha256(content), 'hex')) stored,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  foreign key (zone_id, project) references register.project (zone_id, id)
);
create index project_file_project on project_file (zone_id, project, id);
select jixia_append_only('project_file');

create table project_file_withdrawal (
  zone_id text not null default current_setting('jixia.zone', true),
  file uuid not null,
  reason text not null check (btrim(reason) <> ''),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, file),
  foreign key (zone_id, file) references project_file (zone_id, id)
);
select jixia_append_only('project_file_withdrawal');

-- Whoever sees the project sees its files, and what was withdrawn; an enterprise sees those of its own.
select jixia_protect('project_file', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from register.project p where p.zone_id = project_file.zone_id and p.id = project_file.project))
$$);
select jixia_protect('project_file_withdrawal', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from project_file f where f.zone_id = project_file_withdrawal.zone_id and f.id = project_file_withdrawal.file))
$$);

-- Whatever a route lets through: who may report on the project adds files and withdraws them, signs for it, and within the
-- department.
create policy signed on project_file as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on project_file as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('project-lead', 'project-officer', 'enterprise')
);
create policy department on project_file as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) = 'enterprise'
  or current_setting('jixia.department', true) = ''
  or exists (
    select from register.project p
    left join register.department d on d.zone_id = p.zone_id and d.id = p.department
    where p.zone_id = project_file.zone_id and p.id = project_file.project
      and (d.code is null or d.code = current_setting('jixia.department', true)))
);
create policy signed on project_file_withdrawal as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on project_file_withdrawal as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('project-lead', 'project-officer', 'enterprise')
);
-- An enterprise withdraws what it added itself; the staff what was added to the projects of their department.
create policy department on project_file_withdrawal as restrictive for insert to jixia_zone with check (exists (
  select from project_file f
  join register.project p on p.zone_id = f.zone_id and p.id = f.project
  left join register.department d on d.zone_id = p.zone_id and d.id = p.department
  where f.zone_id = project_file_withdrawal.zone_id and f.id = project_file_withdrawal.file
    and case when current_setting('jixia.post', true) = 'enterprise' then f.by = current_setting('jixia.account', true)
      else current_setting('jixia.department', true) = '' or d.code is null
        or d.code = current_setting('jixia.department', true) end
));
