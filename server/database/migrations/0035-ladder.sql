-- The ladder of enterprises: titles as they were granted; facts and judgements that no register holds; what a zone
-- confirmed of the rules from their documents. Everything but the register of titles is appended only.

-- 称号认定 Granted title
create table register.enterprise_title (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  enterprise uuid not null,
  rung text not null check (rung in ('technology-sme', 'high-tech', 'innovative-sme', 'specialised', 'little-giant', 'champion', 'gazelle', 'unicorn')),
  granted_on date,
  valid_until date,
  number text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id)
);
create index enterprise_title_sort_name on register.enterprise_title (zone_id, sort_name, id);
create index enterprise_title_search_terms on register.enterprise_title using gin (search_terms);
create index enterprise_title_enterprise on register.enterprise_title (zone_id, enterprise, id);
create index enterprise_title_rung on register.enterprise_title (zone_id, rung, id);
create index enterprise_title_granted_on on register.enterprise_title (zone_id, granted_on, id);
select jixia_protect('register.enterprise_title', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

create policy outsiders on register.enterprise_title as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer'));
create policy duty on register.enterprise_title as restrictive for insert to jixia_zone
  with check (current_setting('jixia.post', true) is distinct from 'enterprise');
create policy duty_change on register.enterprise_title as restrictive for update to jixia_zone
  using (current_setting('jixia.post', true) is distinct from 'enterprise');

-- What is said of an enterprise: reported by itself or an agent, confirmed or refused by the bureau.
create table ladder_fact (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  -- The name of the fact in the rules; where it is one of a year, that year.
  fact text not null,
  year smallint,
  -- As it is written, in the unit of the fact.
  value text not null check (value <> ''),
  state text not null check (state in ('reported', 'confirmed', 'refused')),
  -- The report that is confirmed or refused; none where the bureau enters a fact by itself.
  report uuid,
  document text,
  reason text,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id),
  foreign key (zone_id, report) references ladder_fact (zone_id, id),
  check (state <> 'reported' or report is null),
  check (state <> 'refused' or (report is not null and reason is not null))
);
create index ladder_fact_of_enterprise on ladder_fact (zone_id, enterprise, at);
create unique index ladder_fact_decided_once on ladder_fact (zone_id, report) where report is not null;
select jixia_append_only('ladder_fact');

create table ladder_judgement (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  edition text not null,
  condition text not null,
  holds boolean not null,
  reason text not null check (reason <> ''),
  document text,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id)
);
create index ladder_judgement_of_enterprise on ladder_judgement (zone_id, enterprise, at);
select jixia_append_only('ladder_judgement');

create table ladder_confirmation (
  zone_id text not null default current_setting('jixia.zone', true),
  edition text not null,
  item text not null,
  title text not null check (title <> ''),
  issuer text not null check (issuer <> ''),
  number text,
  clause text,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (zone_id, edition, item)
);
select jixia_append_only('ladder_confirmation');

select jixia_protect('ladder_fact', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise'
    or enterprise::text = (select current_setting('jixia.enterprise', true)))
$$);
select jixia_protect('ladder_judgement', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise'
    or enterprise::text = (select current_setting('jixia.enterprise', true)))
$$);
select jixia_protect('ladder_confirmation', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
$$);

-- Whatever a route lets through: everybody signs for themselves; an enterprise and its agent report, the bureau decides.
create policy signed on ladder_fact as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on ladder_fact as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('department-clerk', 'statistician')
  or (state = 'reported' and current_setting('jixia.post', true) in ('enterprise', 'service-agent'))
);
create policy signed on ladder_judgement as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on ladder_judgement as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('department-clerk', 'statistician')
);
create policy signed on ladder_confirmation as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on ladder_confirmation as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('department-clerk', 'statistician')
);
