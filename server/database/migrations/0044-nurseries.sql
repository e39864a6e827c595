-- The nurseries and screenings that registers keep: steps to a listing, yearly grades of parks, who is screened when.

-- 园区载体: levels, and what brings enterprises on besides.
alter table register.park add column level text check (level in ('national', 'provincial', 'municipal'));
alter table register.park drop constraint park_form_check;
alter table register.park add constraint park_form_check check (form in ('park', 'building', 'incubator', 'accelerator',
  'maker-space', 'university-park', 'pilot-plant', 'laboratory'));

-- 上市进程 Step to a listing
create table register.listing_step (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  enterprise uuid not null,
  stage text not null check (stage in ('nursery', 'reform', 'tutoring', 'accepted', 'passed', 'registered', 'listed')),
  reached_on date not null,
  board text check (board in ('beijing', 'growth', 'star', 'main', 'hongkong', 'overseas')),
  code text,
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
create index listing_step_sort_name on register.listing_step (zone_id, sort_name, id);
create index listing_step_search_terms on register.listing_step using gin (search_terms);
create index listing_step_enterprise on register.listing_step (zone_id, enterprise, id);
select jixia_protect('register.listing_step', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

-- 排查名单 Screening
create table register.screening (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  enterprise uuid not null,
  round text,
  due_on date not null,
  screened_on date,
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
create index screening_sort_name on register.screening (zone_id, sort_name, id);
create index screening_search_terms on register.screening using gin (search_terms);
create index screening_enterprise on register.screening (zone_id, enterprise, id);
create index screening_department on register.screening (zone_id, department, id);
select jixia_protect('register.screening', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

-- 载体年度考核 Yearly grade of a park
create table register.park_grade (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  park uuid not null,
  year bigint not null,
  grade text not null check (grade in ('A', 'B', 'C', 'D')),
  incubated bigint,
  graduated bigint,
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
  foreign key (zone_id, park) references register.park (zone_id, id)
);
create index park_grade_sort_name on register.park_grade (zone_id, sort_name, id);
create index park_grade_search_terms on register.park_grade using gin (search_terms);
create index park_grade_park on register.park_grade (zone_id, park, id);
select jixia_protect('register.park_grade', 'select, insert, update');

-- The staff of the zone keeps all three; an enterprise reads what is its own, outsiders nothing.
do $$
declare target text;
begin
  foreach target in array array['listing_step', 'screening', 'park_grade'] loop
    execute format('create policy outsiders on register.%I as restrictive to jixia_zone
      using ((select current_setting(''jixia.post'', true)) not in (''bank'', ''expert'', ''observer''))', target);
    execute format('create policy duty on register.%I as restrictive for insert to jixia_zone
      with check (current_setting(''jixia.post'', true) is distinct from ''enterprise'')', target);
    execute format('create policy duty_change on register.%I as restrictive for update to jixia_zone
      using (current_setting(''jixia.post'', true) is distinct from ''enterprise'')', target);
  end loop;
end $$;
create unique index park_grade_once on register.park_grade (zone_id, park, year) where archived_at is null;
