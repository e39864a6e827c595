-- Numbers about a zone, and the targets set for them. Both are appended, never changed: a correction is a new row
-- that names the one it supersedes and says why.

create table observation (
  zone_id text not null,
  id bigint generated always as identity,
  indicator text not null,
  comparison text,
  base text,
  whole text,
  scope text not null default 'zone',
  subject text not null default '',
  period text not null,
  value text not null,
  unit text not null,
  qualifier text not null default 'exact',
  printed text,
  origin text not null check (origin in ('reported', 'counted', 'derived')),
  document text,
  paragraph integer,
  published boolean not null default false,
  target boolean not null default false,
  as_of date,
  entered_by text not null,
  entered_at timestamptz not null default now(),
  reason text,
  supersedes bigint,
  demonstration boolean not null default false,
  primary key (zone_id, id),
  check (supersedes is null or reason is not null)
);
create index observation_by_indicator on observation (zone_id, indicator, period);
create unique index observation_superseded_once on observation (zone_id, supersedes);

create table target (
  zone_id text not null,
  id bigint generated always as identity,
  indicator text not null,
  period text not null,
  department text not null,
  value text,
  unit text not null,
  entered_by text not null,
  entered_at timestamptz not null default now(),
  reason text,
  supersedes bigint,
  primary key (zone_id, id)
);
create index target_by_indicator on target (zone_id, indicator, period);

-- How a year's target is broken down: department, quarter, month, ten days. Each edit is a new row with the whole tree.
create table target_plan (
  zone_id text not null default current_setting('jixia.zone', true),
  id bigint generated always as identity,
  indicator text not null,
  period text not null,
  tree jsonb not null,
  entered_by text not null,
  entered_at timestamptz not null default now(),
  reason text not null,
  primary key (zone_id, id)
);
create index target_plan_by_indicator on target_plan (zone_id, indicator, period, id);

create table finding_acceptance (
  zone_id text not null default current_setting('jixia.zone', true),
  finding text not null,
  reason text not null,
  accepted_by text not null,
  accepted_at timestamptz not null default now(),
  primary key (zone_id, finding, accepted_at)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is appended, never changed', tg_table_name using errcode = 'JX001';
end $$;

create trigger observation_is_appended before update or delete on observation for each row execute function refuse_change();
create trigger target_is_appended before update or delete on target for each row execute function refuse_change();
create trigger target_plan_is_appended before update or delete on target_plan for each row execute function refuse_change();
create trigger finding_acceptance_is_appended before update or delete on finding_acceptance for each row execute function refuse_change();

-- Enterprises, banks, experts and observers see what the zone has published.
select jixia_protect('observation', 'select, insert',
  $$published or current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')$$);
select jixia_protect('target', 'select, insert',
  $$current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')$$);
select jixia_protect('target_plan', 'select, insert',
  $$current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')$$);
select jixia_protect('finding_acceptance', 'select, insert',
  $$current_setting('jixia.post', true) not in ('enterprise', 'bank', 'expert', 'observer')$$);
