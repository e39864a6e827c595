-- Where a project lies, in degrees times a million, and the outline of the zone that its map is drawn in.

alter table register.project
  add column longitude bigint,
  add column latitude bigint;

-- 区界 An outline as a zone brought it in, with the source that answers for it. Appended only; the last one is drawn.
create table zone_outline (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  -- Rings of longitude and latitude.
  rings jsonb not null check (jsonb_typeof(rings) = 'array' and octet_length(rings::text) <= 2000000),
  source text not null check (length(source) between 1 and 200),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, id)
);
select jixia_append_only('zone_outline');

-- The staff of the zone sees it.
select jixia_protect('zone_outline', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
$$);

-- Whatever a route lets through: who keeps the ledger brings it in, and signs for it.
create policy signed on zone_outline as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
  and current_setting('jixia.post', true) in ('project-lead', 'project-officer')
);
