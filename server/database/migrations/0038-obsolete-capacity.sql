-- What was found of obsolete processes and equipment at an enterprise, by when it goes, and what proves that it is gone.

-- 淘汰排查清单 Finding of obsolete capacity
create table register.obsolete_finding (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  enterprise uuid not null,
  item text,
  origin text check (origin in ('round', 'hotline', 'own')),
  pieces bigint,
  found_on date not null,
  due_on date not null,
  extended_to date,
  extended_reason text,
  closed_on date,
  proof text,
  department uuid,
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
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id),
  foreign key (zone_id, department) references register.department (zone_id, id)
);
create index obsolete_finding_sort_name on register.obsolete_finding (zone_id, sort_name, id);
create index obsolete_finding_search_terms on register.obsolete_finding using gin (search_terms);
create index obsolete_finding_enterprise on register.obsolete_finding (zone_id, enterprise, id);
create index obsolete_finding_department on register.obsolete_finding (zone_id, department, id);
select jixia_protect('register.obsolete_finding', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

-- The staff of the zone finds and closes; an enterprise reads what is its own, outsiders nothing.
create policy outsiders on register.obsolete_finding as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer'));
create policy duty on register.obsolete_finding as restrictive for insert to jixia_zone
  with check (current_setting('jixia.post', true) is distinct from 'enterprise');
create policy duty_change on register.obsolete_finding as restrictive for update to jixia_zone
  using (current_setting('jixia.post', true) is distinct from 'enterprise');

-- An enterprise's years are written by the staff too: what it reports itself goes through a confirmation.
create policy duty on register.enterprise_year as restrictive for insert to jixia_zone
  with check (current_setting('jixia.post', true) is distinct from 'enterprise');
create policy duty_change on register.enterprise_year as restrictive for update to jixia_zone
  using (current_setting('jixia.post', true) is distinct from 'enterprise');
