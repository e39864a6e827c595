-- Numbers asked for by period: rounds, the tasks that fall out of them, every move of a task, corrections of locked numbers.
-- A draft may be rewritten; moves, corrections and decisions are appended.

create table collection_round (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  period text not null,
  audience text not null check (audience in ('department', 'enterprise')),
  due date not null,
  opened_by text not null,
  opened_at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  unique (zone_id, period, audience)
);
select jixia_protect('collection_round', 'select, insert',
  $$current_setting('jixia.post', true) not in ('bank', 'expert', 'observer')$$);

create table collection_task (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  department text,
  enterprise text,
  name text not null,
  asked text[] not null,
  -- What the register held when the task fell: of each thing asked, its last value.
  brought jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'draft', 'submitted', 'returned', 'reviewed', 'locked')),
  draft jsonb not null default '{}',
  version integer not null default 1,
  submitted_by text,
  changed_at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  foreign key (zone_id, round_id) references collection_round (zone_id, id),
  check ((department is null) <> (enterprise is null))
);
create unique index collection_task_once on collection_task
  (zone_id, round_id, coalesce(department, ''), coalesce(enterprise, ''));
create index collection_task_of_department on collection_task (zone_id, department) where department is not null;
create index collection_task_of_enterprise on collection_task (zone_id, enterprise) where enterprise is not null;
select jixia_protect('collection_task', 'select, insert, update', $$
  current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')
  or (current_setting('jixia.post', true) = 'enterprise' and enterprise = current_setting('jixia.enterprise', true))
$$);

create table collection_move (
  zone_id text not null default current_setting('jixia.zone', true),
  task_id uuid not null,
  number integer not null,
  -- Of whose task, so that an enterprise sees the moves of its own.
  enterprise text,
  move text not null,
  before text not null,
  after text not null,
  by text not null,
  person text not null,
  at timestamptz not null default now(),
  reason text,
  -- What was handed in, kept as it was.
  answers jsonb,
  primary key (zone_id, task_id, number),
  foreign key (zone_id, task_id) references collection_task (zone_id, id)
);
create trigger collection_move_is_appended before update or delete on collection_move
  for each row execute function refuse_change();
select jixia_protect('collection_move', 'select, insert', $$
  current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')
  or (current_setting('jixia.post', true) = 'enterprise' and enterprise = current_setting('jixia.enterprise', true))
$$);

create table correction_request (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  observation bigint not null,
  value text not null,
  reason text not null check (reason <> ''),
  department text not null,
  requested_by text not null,
  person text not null,
  requested_at timestamptz not null default now(),
  primary key (zone_id, id),
  foreign key (zone_id, observation) references observation (zone_id, id)
);
create index correction_request_of_observation on correction_request (zone_id, observation);
create trigger correction_request_is_appended before update or delete on correction_request
  for each row execute function refuse_change();
select jixia_protect('correction_request', 'select, insert',
  $$current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')$$);

create table correction_decision (
  zone_id text not null default current_setting('jixia.zone', true),
  request_id uuid not null,
  accepted boolean not null,
  reason text not null,
  -- The number that takes the place of the old one.
  observation bigint,
  decided_by text not null,
  person text not null,
  decided_at timestamptz not null default now(),
  primary key (zone_id, request_id),
  foreign key (zone_id, request_id) references correction_request (zone_id, id),
  check (accepted = (observation is not null))
);
create trigger correction_decision_is_appended before update or delete on correction_decision
  for each row execute function refuse_change();
select jixia_protect('correction_decision', 'select, insert',
  $$current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')$$);
